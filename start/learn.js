// The page to learn from is part of a single file. It comes and goes in the
// place of the check, and no answer is lost.

function learn(reads) {
  byId("btt-learn").hidden = !reads;
  byId("back-to-toe").hidden = reads;
}

function show(element) {
  element.scrollIntoView();
  element.tabIndex = -1;
  element.focus();
}

let opener;
addEventListener("popstate", () => {
  if (byId("btt-learn").hidden) return;
  learn(false);
  opener.scrollIntoView({ block: "center" });
  opener.focus();
});

addEventListener("click", (event) => {
  const link = event.target.closest?.("a");
  const address = link?.getAttribute("href") ?? "";
  const reads = byId("btt-learn").contains(link);
  if (address === "learn.html") {
    opener = link;
    // So that the browser's button "back" leads here too.
    history.pushState(history.state, "");
    learn(true);
    show(byId("btt-learn").querySelector("h1"));
  } else if (reads && address === "index.html") {
    history.back();
  } else if (reads && address.startsWith("#")) {
    show(byId(address.slice(1)));
  } else {
    return;
  }
  event.preventDefault();
});
