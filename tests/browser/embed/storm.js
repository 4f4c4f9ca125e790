// Strange messages and attributes, the same ones every time.

let seed = 1;
const chance = (below) => {
  // Mulberry32 (Ettinger 2017).
  seed = (seed + 0x6d2b79f5) | 0;
  let it = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
  return ((it ^ (it >>> 14)) >>> 0) % below;
};
const pick = (from) => from[chance(from.length)];

const SIGNS = [..."abcxyz0189.-_#%/:<>\"'&=+ ", "\0", "\n", "\r", "é", "\u202e", "\u2028", "\ud83d", "\udc00", "😀"];
const PIECES = ["btt1.", "btt2.", "s1.", "b1.", "height.", "ready", "level.", "step.", "error.", "region-us",
  "clinic-", "booking-", "javascript:alert(1)", "<img src=x onerror=alert(1)>", "</script>", "__proto__",
  "constructor", "%00", "%", "999", "1600", "NaN", "-0", "1e3"];
const MESSAGES = ["loading", "ready", "top", "height.800", "height.1600", "height.8000", "height.960",
  "step.start", "step.emergency", "step.nerves", "step.health", "step.symptoms", "step.background",
  "step.result", "level.call-ambulance", "level.go-to-hospital", "level.see-urgently", "level.see-soon",
  "level.self-care", "error.accent", "error.unknown"].map((it) => `btt1.${it}`);
const SETTINGS = ["region-us", "region-gb", "theme-dark", "theme-auto", "accent-0b5c63", "language-en",
  "patterns-hidden", "heading-hidden", "heading-shown", "start-page", "asks-nothing", "clinic-Green%20Lane",
  "phone-020%207946%200000", "booking-https%3a%2f%2fbook%2eexample%2eorg%2fa", "booking-javascript%3aalert(1)",
  "clinic-%3Cimg%20src%3dx%3e", "clinic-Call%20999", "accent-red%3b%7d", "theme-dark%22onclick%3d"];

function damaged(text) {
  const signs = [...text];
  for (let n = chance(3); n >= 0; n -= 1) {
    const at = chance(signs.length + 1);
    const change = [() => signs.splice(at, 1), () => signs.splice(at, 0, pick(SIGNS)), () => signs.splice(at, 1, pick(SIGNS)),
      () => signs.splice(at, 0, pick(PIECES)), () => signs.splice(at), () => signs.push(...signs.slice(at))];
    pick(change)();
  }
  return signs.join("");
}

const noise = () => Array.from({ length: chance(40) }, () => pick(chance(2) ? SIGNS : PIECES)).join("");
const long = () => pick([...PIECES, ...SIGNS]).repeat(pick([100, 3000, 100_000]));

// What can be said, and what only a script of the page itself could say.
function odd(text) {
  const thrower = () => { throw new Error("it was called"); };
  return pick([
    undefined, null, true, 0, 1600, NaN, 10n, Symbol("btt1.ready"), [text], [], {}, { text }, () => text,
    new String(text), { toString: 1, valueOf: 1 }, { toString: thrower }, { startsWith: () => true, toString: () => text },
    { data: text }, new Map([[text, text]]), new Date(0), /btt1/, new ArrayBuffer(8), new Error(text),
    Object.create(null), new Proxy({}, { get: thrower, has: thrower }),
  ]);
}

function settings() {
  const count = chance(4);
  return `s1${Array.from({ length: count + 1 }, () => `.${pick(SETTINGS)}`).join("")}`;
}

function message() {
  const text = chance(2) ? pick(MESSAGES) : settings();
  return pick([() => text, () => damaged(text), () => damaged(text), noise, () => odd(text), () => (chance(20) ? odd(text) : long())])();
}

// Waits until all that was done is drawn.
const drawn = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });

// What would be an error of ours, and where it would lead.
function watches() {
  const wrong = [];
  addEventListener("error", (event) => wrong.push(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => wrong.push(`rejection: ${event.reason}`));
  for (const name of ["open", "alert", "print"]) window[name] = () => wrong.push(`${name} was called`);
  const { href } = location;
  const { length } = history;
  return {
    wrong,
    expects(is, ...what) {
      if (!is && wrong.length < 5) wrong.push(what.map((it) => (typeof it === "string" ? it.slice(0, 300) : String(it))).join(" "));
    },
    stays() {
      this.expects(location.href === href, "the page has gone to", location.href);
      this.expects(history.length === length, "the history has grown");
    },
  };
}

const hears = (data, source) => dispatchEvent(new MessageEvent("message", { data, source }));

// What the element may do after this message: the name of the event, or a height.
function meant(data, asks) {
  if (typeof data !== "string") return undefined;
  const [version, kind, value, ...more] = data.split(".");
  if (version !== "btt1" || more.length || value === "") return undefined;
  if (value === undefined) return { loading: {}, top: {}, ready: { name: "btt-ready" } }[Object.hasOwn({ loading: 1, top: 1, ready: 1 }, kind) ? kind : ""];
  if (kind === "height") {
    const isGood = /^[0-9]{3,4}$/.test(value) && Number(value) >= 800 && Number(value) <= 8000 && Number(value) % 160 === 0;
    return isGood ? { height: Number(value) } : undefined;
  }
  if (kind === "error") return /^[a-z]+$/.test(value) && value.length <= 20 ? { name: "btt-error" } : undefined;
  if (!MESSAGES.includes(data)) return undefined;
  if (kind === "step") return { name: "btt-step" };
  return kind === "level" && asks ? { name: "btt-result" } : undefined;
}

async function toThePage(inputs) {
  const at = watches();
  const element = document.querySelector("back-to-toe");
  const asks = element.getAttribute("asks") === "level";
  const frame = element.shadowRoot.querySelector("iframe");
  const { src, contentWindow } = frame;
  const others = [window, null, document.querySelector("#foreign").contentWindow];
  const nodes = document.querySelectorAll("*").length;
  let [height, good] = [frame.style.height, 0];
  events.length = 0;
  for (let n = 0; n < inputs; n += 1) {
    const data = message();
    const isOurs = chance(5) > 0;
    const expected = isOurs ? meant(data, asks) : undefined;
    good += expected ? 1 : 0;
    hears(data, isOurs ? contentWindow : pick(others));
    const said = events.splice(0).map(([name]) => name);
    if (expected?.height) height = `${expected.height}px`;
    const text = () => (typeof data === "string" ? data : typeof data);
    at.expects(said.join() === (expected?.name ?? ""), "said", said.join(), "after", text());
    at.expects(frame.style.height === height, frame.style.height, "high after", text());
    at.stays();
  }
  at.expects(frame.src === src && frame === element.shadowRoot.querySelector("iframe"), "another frame");
  at.expects(document.querySelectorAll("*").length === nodes, "something was put into the page");
  at.expects(window.open && scrollX === 0, "it scrolls sideways");
  return { wrong: at.wrong, good, all: inputs };
}

async function toTheCheck(inputs) {
  const at = watches();
  const root = document.getElementById("back-to-toe");
  const is = (data) => typeof data === "string" && data.startsWith("s1.");
  let [last, good] = [root.dataset.settings, 0];
  for (let n = 0; n < inputs; n += 1) {
    const data = n === inputs - 1 ? "s1.region-us.theme-dark" : message();
    const isOurs = n === inputs - 1 || chance(5) > 0;
    if (isOurs && is(data)) {
      last = data;
      good += 1;
    }
    hears(data, isOurs ? parent : pick([window, null]));
    at.expects(root.dataset.settings === last, "settings are", root.dataset.settings);
    if (n % 20 === 0 || n === inputs - 1) {
      await drawn();
      const alien = "script, img, iframe, object, embed, form, style, link, [onclick], [onerror], [style]";
      at.expects(!root.querySelector(alien), "an alien element after", last);
      const leads = [...root.querySelectorAll("[href]")].map((it) => it.getAttribute("href"));
      const known = (it) => /^(tel:\+?[0-9]+$|https:\/\/|learn\.html|#)/.test(it);
      at.expects(leads.every(known), "a link to", leads.find((it) => !known(it)) ?? "");
      at.expects(root.querySelectorAll("h1").length === 1 && document.getElementById("btt-static").hidden, "no check after", last);
      at.expects(/^(|#[0-9a-f]{6})$/i.test(document.documentElement.style.getPropertyValue("--btt-brand")), "a colour after", last);
      const clinic = root.querySelector(".btt-clinic")?.textContent ?? "";
      at.expects(!/[\u202a-\u202e\u2066-\u2069\u061c]/.test(clinic), "a turned name", clinic);
      at.stays();
    }
  }
  return { wrong: at.wrong, good, all: inputs };
}

async function asAttributes(inputs) {
  const at = watches();
  const element = document.querySelector("back-to-toe");
  const names = [...element.constructor.observedAttributes];
  const frame = () => element.shadowRoot.querySelector("iframe");
  const [file] = frame().src.split("#");
  const sandbox = String(frame().sandbox);
  const src = element.getAttribute("src");
  const srcs = ["javascript:alert(1)", "data:text/html,x", "", "//", "https://", "blob:x", "vbscript:x", " javascript:x",
    "java\nscript:alert(1)", "about:blank", "\0", src];
  let good = 0;
  for (let n = 0; n < inputs; n += 1) {
    // Now and then one that begins with what it is set to.
    const fresh = n % 10 === 0;
    if (fresh) element.remove();
    for (let count = chance(3); count >= 0; count -= 1) {
      const name = pick(names);
      const value = name === "src" ? pick(srcs) : pick([noise, long, () => pick(PIECES), () => damaged(pick(SETTINGS)), () => pick(SETTINGS).split("-")[1]])();
      if (chance(6)) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
    if (element.getAttribute("src") !== src && chance(3)) element.setAttribute("src", src);
    if (fresh) document.body.append(element);
    const it = frame();
    if (it) {
      good += 1;
      const { origin, pathname, protocol, hash } = new URL(it.src);
      at.expects(["http:", "https:"].includes(protocol), "a frame of", it.src);
      if (element.getAttribute("src") === src) at.expects(origin + pathname === file, "a frame of", it.src);
      at.expects(/^#s1(\.[a-z]+-[^.<>"\s\0]*)*$/.test(hash), "it is told", hash);
      at.expects(String(it.sandbox) === sandbox && it.allow === "clipboard-write; web-share", "it may", it.sandbox);
    } else {
      const note = element.shadowRoot.querySelector("[role=alert]");
      at.expects(!note.hidden && /tel:[0-9]+$/.test(note.querySelector("a").href), "no number to call");
    }
    at.expects(element.shadowRoot.querySelectorAll("*").length <= 8, "something was put into the element");
    at.stays();
    if (n % 20 === 0) await drawn();
  }
  for (const name of names) element.removeAttribute(name);
  element.remove();
  element.setAttribute("src", src);
  document.body.append(element);
  return { wrong: at.wrong, good, all: inputs };
}
