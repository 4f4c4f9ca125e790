// Reads the screen aloud, with a voice of the device itself: what a voice from
// elsewhere would say goes there first, and the answers with it.

const mouth = globalThis.speechSynthesis;

function voice() {
  const ours = (it) => it.localService && it.lang.slice(0, 2) === page.lang.slice(0, 2);
  return mouth?.getVoices().find(ours);
}

// The style sheet shows what reads aloud only where there is a voice.
const offer = () => page.toggleAttribute("data-aloud", Boolean(voice()));

mouth?.addEventListener?.("voiceschanged", offer);
new MutationObserver(offer).observe(page, { attributeFilter: ["lang"] });
offer();

const SILENT = ".btt-top, .btt-tools, .btt-languages, .btt-aloud, .btt-sheet, .btt-hidden, svg";
const WHOLE = "h1, h2, h3, p, li, dt, dd, label, button, summary";

// Text by text, as it is seen.
function* texts(element) {
  if (element.matches(SILENT) || !element.getClientRects().length) return;
  if (element.matches(WHOLE) && !element.querySelector(WHOLE)) yield element.innerText;
  else for (const child of element.children) yield* texts(child);
}

let reads;

addEventListener("click", ({ target }) => {
  const button = target.closest?.(".btt-aloud");
  const again = button === reads;
  // Whatever is tapped, what was being read is no longer on the screen, or not wanted.
  if (reads) {
    mouth.cancel();
    reads.textContent = reads.dataset.start;
    reads = undefined;
  }
  const said = button && !again && voice();
  if (!said) return;
  reads = button;
  button.dataset.start = button.textContent;
  button.textContent = button.dataset.stop;
  for (const text of texts(button.closest(".btt"))) {
    mouth.speak(Object.assign(new SpeechSynthesisUtterance(text), { voice: said, lang: said.lang }));
  }
});
