// back-to-toe-nowasm.html: the program is JavaScript. It and its glue stand
// before this. To the glue it is a module as good as any.

const WebAssembly = {
  Module: Function,
  Instance: class {
    constructor(module, imports) {
      this.exports = watched(module(imports));
    }
  },
};

// The single file asks whether this one is there.
if (name === "btt-twin") parent.postMessage("here", "*");

const able = () => true;
const load = () => spoken.then(() => initSync({ module: asmFunc }));
const hasTwin = async () => false;
