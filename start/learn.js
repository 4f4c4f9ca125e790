// The page to learn from is part of a single file, in each of its languages. It
// comes and goes in the place of the check, and no answer is lost.

// The one that is read, and the link that led to it.
let lesson, opener;

function learn(reads) {
  lesson.hidden = !reads;
  byId("back-to-toe").hidden = reads;
}

function show(element) {
  element.scrollIntoView();
  element.tabIndex = -1;
  element.focus();
}

addEventListener("popstate", () => {
  if (!lesson || lesson.hidden) return;
  learn(false);
  opener.scrollIntoView({ block: "center" });
  opener.focus();
});

addEventListener("click", (event) => {
  const link = event.target.closest?.("a");
  const address = link?.getAttribute("href") ?? "";
  const reads = lesson?.contains(link);
  const page = /^learn(.*)\.html$/.exec(address);
  if (page) {
    opener = link;
    lesson = byId(`btt-learn${page[1]}`);
    // So that the browser's button "back" leads here too.
    history.pushState(history.state, "");
    learn(true);
    show(lesson.querySelector("h1"));
  } else if (reads && address === "index.html") {
    history.back();
  } else if (reads && address.startsWith("#")) {
    show(lesson.querySelector(address));
  } else {
    return;
  }
  event.preventDefault();
});
