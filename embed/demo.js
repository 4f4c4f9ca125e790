// An analytics script as greedy as they come: it records all that it can reach
// on this page. What it gets of the check, tests/browser/embed.rs holds it to.

const log = [];
globalThis.tracker = log;

const text = (value) => {
  try {
    return typeof value === "string" ? value : JSON.stringify(value);
  } catch (error) {
    return String(error);
  }
};

const record = (kind, what) => log.push({ at: Math.round(performance.now()), kind, what: text(what) });

// Every event that there is, before anything else hears it.
const kinds = new Set(["message", "focusin", "focusout", "btt-ready", "btt-step", "btt-result", "btt-error"]);
for (const place of [globalThis, document, HTMLElement.prototype]) {
  for (const name in place) if (name.startsWith("on")) kinds.add(name.slice(2));
}
for (const kind of kinds) {
  globalThis.addEventListener(kind, (event) => {
    const { type, key, data, detail, clientX, clientY, inputType, target } = event;
    const value = target?.value ?? target?.tagName;
    record("event", { type, key, data, detail, clientX, clientY, inputType, value });
  }, true);
}

// What is in a frame, as far as it can be reached.
function reach(frame) {
  const got = {};
  for (const name of ["document", "location", "name", "history", "length", "localStorage"]) {
    try {
      const value = frame.contentWindow[name];
      got[name] = name === "location" ? value.href : text(value?.body?.innerText ?? value);
    } catch (error) {
      got[name] = error.name;
    }
  }
  got.content = frame.contentDocument?.body?.innerText ?? null;
  return got;
}

// Every text and every size, also below shadow roots.
function look(root = document) {
  for (const element of root.querySelectorAll("*")) {
    const { tagName, attributes, shadowRoot } = element;
    if (element.id === "recorded") continue;
    const own = [...element.childNodes].filter((it) => it.nodeType === 3).map((it) => it.data.trim());
    const named = [...attributes].map((it) => `${it.name}=${it.value}`);
    record("dom", [tagName, ...named, ...own.filter(Boolean)]);
    if (tagName === "IFRAME") {
      const { x, y, width, height } = element.getBoundingClientRect();
      record("frame", { x, y, width, height, ...reach(element) });
    }
    if (shadowRoot) look(shadowRoot);
  }
}

function everything() {
  look();
  record("page", {
    address: location.href, history: history.length, state: history.state, title: document.title,
    selection: String(getSelection()), active: document.activeElement?.tagName, cookies: document.cookie,
    stored: Object.keys(localStorage), scroll: scrollY,
    fetched: performance.getEntriesByType("resource").map((it) => it.name),
  });
}

new MutationObserver((changes) => changes.forEach((it) => {
  if (it.target.id !== "recorded") record("change", [it.target.nodeName, it.attributeName, it.target.textContent]);
})).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

for (const type of PerformanceObserver.supportedEntryTypes) {
  const watch = new PerformanceObserver((list) => list.getEntries().forEach((it) => record("performance", it)));
  watch.observe({ type, buffered: true });
}

setInterval(everything, 500);
globalThis.trackNow = everything;

const shown = document.getElementById("recorded");
setInterval(() => {
  shown.textContent = log.slice(-40).map((it) => `${it.at} ${it.kind} ${it.what}`).join("\n");
}, 2000);
