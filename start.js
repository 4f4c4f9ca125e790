// Starts the program. Until it is there, and whenever it fails, the static
// page stands: the red flags and the emergency numbers never wait for it.

const byId = (id) => document.getElementById(id);

let started = false;
addEventListener("btt-started", () => {
  started = true;
  byId("btt-static").hidden = true;
});

function fail(reason) {
  console.error("Back to Toe stopped:", reason);
  byId("back-to-toe").hidden = true;
  byId("btt-loading").hidden = true;
  byId("btt-failed").hidden = false;
  byId("btt-static").hidden = false;
  byId("btt-static").scrollIntoView();
}

// A failure of the program itself, not of an extension on the page, stops it for good.
addEventListener("error", (event) => {
  if (event.error?.name === "RuntimeError") fail(event.error);
});

import("./back-to-toe.js")
  .then((program) => program.default({ module_or_path: new URL("back-to-toe_bg.wasm", import.meta.url) }))
  .then(() => started || fail("it did not start"), fail);
