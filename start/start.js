// Starts the program. Until it is there, and whenever it fails, the static
// page stands: the red flags and the emergency numbers never wait for it.
//
// Before this stands how the document comes by its program: `able` (does this
// browser run it?), `load`, and `hasTwin` (is the document there that runs
// where this one does not?). See folder.js, single.js and nowasm.js; and
// what is said to a page around, frame.js. `words` has
// the words of a language, and `load` waits for those to begin with.

const byId = (id) => document.getElementById(id);

// The static page, in a single file in every language.
const stands = (does) => document.querySelectorAll(".btt-static").forEach((it) => (it.hidden = !does));

let started = false;
addEventListener("btt-started", () => {
  started = true;
  stands(false);
});

// Hands the words of a language to the program, or where they cannot be had its tag.
async function give(tag) {
  root.dataset.words = await words(tag).catch(() => tag);
  dispatchEvent(new Event("btt-set"));
}

// The program has no words of its own. It begins in the language that is set, or in
// that of the document, or in the first that the browser prefers; the document in
// English is for everybody.
const known = root.dataset.languages.split(" ");
const set = /\.language-(\w+)/.exec(root.dataset.settings ?? location.hash)?.[1];
const wishes = [set, page.lang === "en" ? "" : page.lang, ...navigator.languages];
const wish = wishes.map((it) => it?.split("-")[0]).find((it) => known.includes(it)) ?? page.lang;
const spoken = words(wish).catch(() => words(page.lang)).then((it) => (root.dataset.words = it));

// Shows the static page, with the reason why there is no check.
function stop(reason) {
  byId("back-to-toe").hidden = true;
  byId("btt-loading").hidden = true;
  byId(reason).hidden = false;
  stands(true);
  byId("btt-static").scrollIntoView();
  tell("error.failed");
}

function fail(reason) {
  console.error("Back to Toe stopped:", reason);
  stop("btt-failed");
}

// A failure of the program itself, not of an extension on the page, stops it for good.
for (const kind of ["error", "unhandledrejection"]) {
  addEventListener(kind, (event) => {
    const reason = event.error ?? event.reason;
    if (reason?.name === "RuntimeError") fail(reason);
  });
}

// Tools that translate, read out or mark words take nodes from where the program
// has put them, and it stops where a parent does not know its child any more. So
// a new node goes before whatever has been wrapped around its neighbour, and an
// old one goes from where it is now.
const { insertBefore, removeChild } = Node.prototype;
Object.assign(Node.prototype, {
  insertBefore(node, next) {
    while (next && next.parentNode !== this) next = next.parentNode;
    return insertBefore.call(this, node, next);
  },
  removeChild(node) {
    return node.parentNode ? removeChild.call(node.parentNode, node) : node;
  },
});

// Whether WebAssembly is there, new enough, and not forbidden: the smallest
// module with a reference type, the newest that the program uses. Where it is
// forbidden, WebKit still makes the module, but no instance of it.
function runsWebAssembly() {
  try {
    return Boolean(new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(
      0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0,
    ))));
  } catch {
    return false;
  }
}

if (able()) {
  load().then(() => started || fail("it did not start"), fail);
} else {
  // The settings go along.
  const twin = `back-to-toe-nowasm.html${location.search}${location.hash}`;
  hasTwin().then((there) => (there ? location.replace(twin) : stop("btt-missing")));
}
