/** How far someone has come for the first time: a section of the questions, or the end of them. */
export type Section =
  | "start"
  | "emergency"
  | "nerves"
  | "health"
  | "symptoms"
  | "background"
  | "result";

/** How urgently to get help. */
export type Level =
  | "self-care"
  | "see-soon"
  | "see-urgently"
  | "go-to-hospital"
  | "call-ambulance";

/** The check, in a sandboxed frame that no script of the page can reach into. */
export interface BackToToeElement extends HTMLElement {
  /** Kept once the check can be used for the first time. */
  readonly ready: Promise<BackToToeElement>;
  /** Where `back-to-toe.html` is; beside `embed.js` if it is not set. */
  src: string | null;
  /** Whose emergency numbers and services. */
  region: string | null;
  /** `auto`, `light` or `dark`. */
  theme: string | null;
  /** The colour of buttons and links, as `#0b5c63`; made darker or lighter until it can be read. */
  accent: string | null;
  /** The name of the clinic: at most 120 bytes, without a number to call. */
  clinic: string | null;
  /** Its telephone number: digits, spaces, a plus. */
  phone: string | null;
  /** Where it can be booked: `https:`, with a host that is shown. */
  booking: string | null;
  /** `hidden` where the page has a heading of its own. */
  heading: string | null;
  /** `hidden` where a result should not show what the answers fit with. */
  patterns: string | null;
  /** `question` to begin with the first question. */
  start: string | null;
  /** `level` to ask people whether the page may know the level. */
  asks: string | null;
}

/** The events of the element. None holds an answer. */
export interface BackToToeEventMap {
  "btt-ready": CustomEvent<null>;
  "btt-step": CustomEvent<{ section: Section }>;
  /** Only where the page asks for it and the person agreed. */
  "btt-result": CustomEvent<{ level: Level }>;
  /** `silent`, `mute`, `blocked`, `src`, `failed`, `unknown`, or the name of a setting that cannot be used. */
  "btt-error": CustomEvent<{ code: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "back-to-toe": BackToToeElement;
  }
  interface HTMLElementEventMap extends BackToToeEventMap {}
}
