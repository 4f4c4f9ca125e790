// The words of all its languages are in the document.
const words = async (tag) => byId(`btt-words-${tag}`).textContent;
