// back-to-toe.html: the program is in the document, as base64 of gzip. Its glue
// stands before this.

const able = () => runsWebAssembly() && "DecompressionStream" in globalThis;

async function load() {
  const packed = Uint8Array.from(atob(byId("btt-program").textContent), (it) => it.charCodeAt(0));
  await spoken;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const { instance } = await instantiate(...given);
    return { instance: { exports: watched(instance.exports) } };
  };
  const program = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return __wbg_init({ module_or_path: await new Response(program).arrayBuffer() });
}

// The file may have been put somewhere alone, and it may ask for nothing. So
// the twin is shown in a frame that nobody sees, and says itself that it is there.
const hasTwin = () => new Promise((done) => {
  const frame = document.createElement("iframe");
  addEventListener("message", (event) => event.source === frame.contentWindow && done(true));
  // Its scripts have run by then; and some browsers never tell of an error page.
  frame.addEventListener("load", () => setTimeout(done, 1000, false));
  // In a sandbox WebKit does not take the folder for our own: there is no way to ask.
  addEventListener("securitypolicyviolation",
    (event) => event.effectiveDirective === "frame-src" && done(true));
  // Firefox tells of none where a file on the disk is missing; a disk is quick.
  setTimeout(done, location.protocol === "file:" ? 5_000 : 20_000, false);
  Object.assign(frame, { name: "btt-twin", hidden: true, src: "back-to-toe-nowasm.html" });
  document.body.append(frame);
});
