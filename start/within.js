// The words of all its languages are in the document.
const words = async (tag) => byId(`btt-words-${tag}`).textContent;

// Where the document is in a sandbox WebKit tells the page of an error, but not which,
// so that start.js could not know that the program has died: every way into it is watched.
const watched = (program) => Object.fromEntries(Object.entries(program).map(([name, it]) => [
  name,
  typeof it !== "function" ? it : (...given) => {
    try {
      return it(...given);
    } catch (error) {
      if (error?.name !== "RuntimeError") throw error;
      fail(error);
    }
  },
]));
