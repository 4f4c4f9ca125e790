// index.html: the program is in a file beside it, and so is the twin.

const able = runsWebAssembly;

async function load() {
  // Written in by xtask: this page runs its own program and no other.
  const integrity = "";
  const program = fetch(`back-to-toe_bg.wasm?${integrity}`, { integrity });
  await spoken;
  return __wbg_init({ module_or_path: program }).finally(() => {
    // What fails here changes nothing: there is a network, or there was one.
    install().catch(() => {});
  });
}

// The words of the language of this page are in it, those of the others in files
// beside it, each with its hash.
const WORDS = {};

async function words(tag) {
  const here = byId(`btt-words-${tag}`);
  if (here) return here.textContent;
  const integrity = WORDS[tag];
  const answer = await fetch(`words-${tag}.txt?${integrity}`, { integrity });
  return answer.text();
}

const hasTwin = async () => true;

// Lets the page be installed, and keeps the program on the device, to run without a
// network: see worker.js.
async function install() {
  // In a frame the page is a guest.
  if (top !== self) return;
  // Only now: it and its icons would share a slow network with the program.
  const manifest = { rel: "manifest", href: "back-to-toe.webmanifest" };
  document.head.append(Object.assign(document.createElement("link"), manifest));
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const registration = await serviceWorker.register("worker.js", { updateViaCache: "none" });
  const tell = () => {
    // The first version is no news.
    const news = Boolean(registration.waiting && serviceWorker.controller);
    byId("btt-new").hidden = !news;
    page.toggleAttribute("data-news", news);
  };
  const watch = () => registration.installing?.addEventListener("statechange", tell);
  registration.addEventListener("updatefound", watch);
  watch();
  tell();
  byId("btt-new").querySelector("button").addEventListener("click", () => {
    const newer = registration.waiting;
    if (!newer) location.reload();
    serviceWorker.addEventListener("controllerchange", () => location.reload());
    newer?.postMessage("");
  });
}
