// A site made with React, with the check on one of its pages: `shows(null)`
// leads to another page.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { BackToToe } from "./recipe.jsx";

window.told = [];

function Site() {
  const [check, shows] = useState({ region: "gb" });
  window.shows = shows;
  return check && (
    <BackToToe {...check} onReady={() => told.push("ready")} onStep={(section) => told.push(section)} />
  );
}

createRoot(document.getElementById("site")).render(<StrictMode><Site /></StrictMode>);
