// Makes the lines that a website needs, and shows what they do.

const byId = (id) => document.getElementById(id);
const options = byId("options");
const preview = byId("preview");

const SANDBOX = "allow-scripts allow-modals allow-downloads allow-popups " +
  "allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const written = (it) => `${it[0]}="${escaped(it[1])}"`;

// What is chosen, by the names of the attributes.
function chosen() {
  const all = [...options.elements].filter((it) => it.name && it.name !== "folder");
  const set = all.filter((it) => it.value && (it.type !== "checkbox" || it.checked));
  return set.map((it) => [it.name, it.value.trim()]);
}

// The same as the fragment of an address. See src/settings.rs.
function fragment(set) {
  const field = ([name, value]) => {
    const key = name === "lang" ? "language" : name;
    return `.${key}-${encodeURIComponent(value.replace(/^#/, "")).replaceAll(".", "%2e")}`;
  };
  return set.length ? `#s1${set.map(field).join("")}` : "";
}

function write() {
  const set = chosen();
  const folder = options.elements.folder.value.replace(/\/*$/, "/");
  // What stands around the check is in the language of the page that shows it.
  const { lang } = Object.fromEntries(set);
  const all = [...byId("languages").children];
  const words = all.find((it) => it.lang === lang) ?? all[0];
  const { script, integrity } = words.dataset;
  byId("element").value = [
    `<script type="module" src="${escaped(folder)}${script}" integrity="${integrity}" crossorigin></script>`,
    `<back-to-toe${set.map((it) => ` ${written(it)}`).join("")}>`,
    `  <p slot="fallback">${words.innerHTML}</p>`,
    "</back-to-toe>",
  ].join("\n");
  byId("frame").value = [
    `<iframe src="${escaped(`${folder}back-to-toe.html${fragment(set)}`)}"`,
    `  title="${escaped(words.title)}"`,
    '  width="100%" height="800" referrerpolicy="no-referrer"',
    `  sandbox="${SANDBOX}"`,
    '  allow="clipboard-write; web-share"></iframe>',
  ].join("\n");
  return set;
}

function show() {
  const set = new Map(write());
  byId("problem").hidden = true;
  for (const { name } of options.elements) {
    if (!name || name === "folder") continue;
    if (set.has(name)) preview.setAttribute(name, set.get(name));
    else preview.removeAttribute(name);
  }
}

preview.addEventListener("btt-error", (event) => {
  byId("problem").hidden = false;
  byId("problem").querySelector("strong").textContent = event.detail.code;
});

options.addEventListener("input", write);
options.addEventListener("change", show);

document.addEventListener("click", (event) => {
  const field = byId(event.target.dataset?.copies);
  if (!field) return;
  const say = (key) => {
    byId("copied").textContent = byId("words").content.querySelector(`[data-${key}]`).textContent;
  };
  field.select();
  Promise.resolve(navigator.clipboard?.writeText(field.value) ?? Promise.reject())
    .then(() => say("copied"), () => say("refused"));
});

write();
