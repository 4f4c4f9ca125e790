// The service worker of index.html. It keeps the files of the page, all of one
// version, and answers with them. It keeps nothing else.

// Written in by xtask: the version, and each file with its hash. The style
// sheet has none: a clinic's theme may stand at its end.
const VERSION = "";
const FILES = {};

const { scope } = registration;
// One origin may have the page in several folders, each with a worker.
const OURS = `back-to-toe ${scope} `;
const NAME = OURS + VERSION;

// All files come whole and as they were made, or this version is not installed.
addEventListener("install", (event) => {
  const files = Object.entries(FILES).map(
    ([path, integrity]) => new Request(path, { cache: "no-cache", integrity }),
  );
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

async function answer(path, request) {
  try {
    const kept = await (await caches.open(NAME)).match(path);
    // Made anew: a page that a site has led elsewhere could not be shown.
    if (kept) return new Response(kept.body, kept);
  } catch {
    // Where the browser has taken the cache away, the network is there.
  }
  return fetch(request);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  const path = address.slice(scope.length) || "index.html";
  if (request.method === "GET" && address.startsWith(scope) && path in FILES) {
    event.respondWith(answer(path, request));
  }
});
