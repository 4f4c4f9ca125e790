// index.html: the program is in files beside it, and so is the twin.

const able = runsWebAssembly;

const load = () => import("./back-to-toe.js")
  .then((program) => program.default({ module_or_path: new URL("back-to-toe_bg.wasm", import.meta.url) }));

const hasTwin = async () => true;
