// The service worker of index.html. It keeps the files of the page, all of one
// version, and answers with them. It keeps nothing else.

// Written in by xtask: the version, and each file with its hash. The style
// sheet has none: a clinic's theme may stand at its end.
const VERSION = "";
const FILES = {};
// By language, what is kept once it is asked for, or where the browser prefers it. The
// page in English has its words in it.
const LATER = {};

const { scope } = registration;
// One origin may have the page in several folders, each with a worker.
const OURS = `back-to-toe ${scope} `;
const NAME = OURS + VERSION;

const asMade = ([path, integrity]) => new Request(path, { cache: "no-cache", integrity });

// All files come whole and as they were made, or this version is not installed.
addEventListener("install", (event) => {
  const others = navigator.languages.filter((it) => !it.startsWith("en"));
  const preferred = others.map((it) => LATER[it.split("-")[0]]);
  const files = Object.entries(Object.assign({}, FILES, ...preferred)).map(asMade);
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(files)));
});

// By now no page of another version is left, or the person asked for this one.
addEventListener("activate", (event) => {
  const others = (name) => name.startsWith(OURS) && name !== NAME;
  const clear = (names) => Promise.all(names.filter(others).map((it) => caches.delete(it)));
  event.waitUntil(caches.keys().then(clear));
});

// The page says that the person wants this version now.
addEventListener("message", () => skipWaiting());

async function answer(path, request, later) {
  try {
    const cache = await caches.open(NAME);
    if (later && !(await cache.match(path))) await cache.add(asMade([path, later]));
    const kept = await cache.match(path);
    // Made anew: a page that a site has led elsewhere could not be shown.
    if (kept) return new Response(kept.body, kept);
  } catch {
    // Where the browser has taken the cache away, or the site has another version
    // by now, the network is there.
  }
  return fetch(request);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  const path = address.slice(scope.length) || "index.html";
  const later = Object.assign({}, ...Object.values(LATER))[path];
  if (request.method === "GET" && address.startsWith(scope) && (path in FILES || later)) {
    event.respondWith(answer(path, request, later));
  }
});
