// What a site sets, and what the page around is told. The program writes what it
// tells onto its outermost element, see src/embed.rs, and only that goes out:
// a frame has no origin that a message could be addressed from or to, so every
// script of the page around can read it.

const root = document.getElementById("back-to-toe");
const page = document.documentElement;

// A page of its own has nobody to tell. A page around may be any.
const framed = parent !== self;

function tell(what) {
  if (framed) parent.postMessage(`btt1.${what}`, "*");
}

// So that the page around knows that scripts run here.
tell("loading");

if (framed) {
  root.dataset.settings = location.hash.slice(1);
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || typeof data !== "string" || !data.startsWith("s1.")) return;
    root.dataset.settings = data;
    dispatchEvent(new Event("btt-set"));
  });
}

// Heights come in steps of 160 pixels. What shows the meaning of answers always
// has the least one, and scrolls inside: its length tells nothing.
const STEP = 160;
const LEAST = 800;
const MOST = 8000;
let height;

function measure() {
  const steps = Math.ceil(document.body.offsetHeight / STEP) * STEP;
  const told = root.firstElementChild?.dataset.long === "" ? Math.min(Math.max(steps, LEAST), MOST) : LEAST;
  if (told !== height) tell(`height.${height = told}`);
}

// The language whose words were asked for last.
let asked;

// What the screen says at the moment, and was told already.
let said;

function look() {
  const screen = root.firstElementChild;
  if (!screen) return;
  const { accent, step, level, theme = "", wanted, wrong = "" } = screen.dataset;
  // To say it again would make the browser work out every style anew.
  if (page.lang !== screen.lang) Object.assign(page, { lang: screen.lang, dir: screen.dir });
  if (page.dataset.theme !== theme) page.dataset.theme = theme;
  if (wanted !== asked && wanted) give(wanted);
  asked = wanted;
  page.style.setProperty("--btt-brand", accent ? `#${accent}` : "");
  if (framed) measure();
  if (!said) {
    said = [];
    watch.observe(screen, { attributes: true });
    // To measure lays the page out, which an observer of sizes must not do while it is told.
    if (framed) new ResizeObserver(() => requestAnimationFrame(measure)).observe(document.body);
    tell("ready");
  }
  const errors = wrong.split(" ").filter(Boolean).map((it) => `error.${it}`);
  const says = [step && `step.${step}`, level && `level.${level}`, ...errors].filter(Boolean);
  for (const it of says.filter((it) => !said.includes(it))) {
    if (errors.includes(it)) console.warn("Back to Toe cannot use a setting:", it);
    tell(it);
  }
  said = says;
}

if (framed) {
  addEventListener("btt-shown", () => {
    measure();
    // After the heading has its focus, which may move the page around too.
    requestAnimationFrame(() => tell("top"));
  });
}

const watch = new MutationObserver(look);
watch.observe(root, { childList: true });
