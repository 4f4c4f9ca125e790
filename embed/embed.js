// <back-to-toe>: the check in a frame on someone's page. See docs/embedding.md.
//
// The frame has no origin of its own that this page could reach into, so no
// script here can read an answer. What both say to each other is in
// src/embed.rs; the frame hears settings, as they stand in a link.

// Filled in when the bundle is built, from content/ and src/region.rs.
const VERSION = "";
const WORDS = {};
const NUMBERS = {};

const TAG = "back-to-toe";

// Attributes, and what they are called in the settings.
const SETTINGS = {
  lang: "language",
  region: "region",
  theme: "theme",
  accent: "accent",
  clinic: "clinic",
  phone: "phone",
  booking: "booking",
  heading: "heading",
  patterns: "patterns",
  start: "start",
  asks: "asks",
};

// As long as a value that can be used may be once it is escaped. A longer one is
// passed on as none, which the check names; all of them fit into one link.
const LONGEST = { clinic: 360, phone: 75, booking: 900 };

// All that a frame may say, and how. Anything else is not for us.
const MESSAGES = {
  __proto__: null,
  loading: /^$/,
  ready: /^$/,
  top: /^$/,
  height: /^\d{3,4}$/,
  step: /^(start|emergency|nerves|health|symptoms|background|result)$/,
  level: /^(call-ambulance|go-to-hospital|see-urgently|see-soon|self-care)$/,
  error: /^[a-z]{1,20}$/,
};

// What each lets the frame do is justified in docs/embedding.md.
const SANDBOX = ["scripts", "modals", "downloads", "popups", "popups-to-escape-sandbox",
  "top-navigation-by-user-activation"].map((it) => `allow-${it}`).join(" ");

// A style sheet of the shadow root, which no policy of the page forbids.
const STYLE = ":host{display:block!important}:host([hidden]),[hidden]{display:none!important}" +
  "iframe{display:block;inline-size:100%;border:0}" +
  "p{margin:0;padding:16px;border:4px solid #a8121f;font:16px/1.5 system-ui,sans-serif;" +
  "background:#fff;color:#1d2330}a{color:inherit}";

class BackToToe extends HTMLElement {
  static version = VERSION;
  static observedAttributes = ["src", ...Object.keys(SETTINGS)];

  #resolve;
  #frame;
  #address;
  #sent;
  #alive;
  // What stands here without a frame: before it is there, and when it fails.
  #fallback = document.createElement("slot");
  #note = document.createElement("p");

  // Kept once the check can be used for the first time.
  ready = new Promise((resolve) => {
    this.#resolve = resolve;
  });

  constructor() {
    super();
    // Content for the slot, or else whatever stands in the element.
    this.#fallback.name = "fallback";
    this.#fallback.append(document.createElement("slot"));
    this.#note.setAttribute("role", "alert");
    this.#note.part = "note";
    this.#note.hidden = true;
    const root = this.attachShadow({ mode: "open" });
    root.append(this.#note, this.#fallback);
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    } catch {
      // An older browser shows the same, only plainer.
    }
  }

  connectedCallback() {
    if (this.#frame) return;
    try {
      const src = this.getAttribute("src");
      this.#address = new URL(src ?? "back-to-toe.html", src === null ? import.meta.url : document.baseURI);
    } catch {
      this.#address = undefined;
    }
    if (!/^(https?|file):$/.test(this.#address?.protocol)) {
      this.#fail("src");
      return;
    }
    addEventListener("message", this.#hear);
    document.addEventListener("securitypolicyviolation", this.#forbidden);
    const frame = document.createElement("iframe");
    this.#frame = frame;
    this.#alive = false;
    this.#sent = this.#settings();
    this.#address.hash = this.#sent;
    frame.part = "frame";
    frame.title = this.#words().title;
    frame.referrerPolicy = "no-referrer";
    frame.allow = "clipboard-write; web-share";
    frame.sandbox = SANDBOX;
    frame.src = this.#address;
    frame.style.height = 0;
    // A frame in which scripts run has said so by now. Where they may not, our
    // file has a frame of its own in it, and says what cures it; else it is missing.
    frame.onload = () => setTimeout(() => {
      if (frame === this.#frame && !this.#alive) this.#fail(frame.contentWindow?.length ? "mute" : "silent");
    }, 2000);
    this.shadowRoot.append(frame);
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    document.removeEventListener("securitypolicyviolation", this.#forbidden);
    this.#frame?.remove();
    this.#frame = undefined;
    this.#show(false);
  }

  // Moved with moveBefore, the check goes on.
  connectedMoveCallback() {}

  attributeChangedCallback(name) {
    if (!this.isConnected) return;
    if (name === "src") {
      this.disconnectedCallback();
      this.connectedCallback();
    } else {
      this.#pass();
    }
  }

  #words() {
    return WORDS[this.lang.split("-")[0].toLowerCase()] ?? Object.values(WORDS)[0];
  }

  #settings() {
    const set = Object.entries(SETTINGS).map(([attribute, key]) => {
      const value = this.getAttribute(attribute) ?? (key === "theme" ? "auto" : null);
      if (value === null) return "";
      // Half a sign cannot be escaped.
      const whole = value.replace(/^#|[\ud800-\udfff]/gu, "");
      const escaped = encodeURIComponent(whole).replaceAll(".", "%2e");
      return `.${key}-${escaped.length > (LONGEST[key] ?? 40) ? "" : escaped}`;
    });
    return `s1${set.join("")}`;
  }

  // Tells the frame what has changed since it was told last.
  #pass() {
    const settings = this.#settings();
    if (!this.#alive || settings === this.#sent) return;
    this.#sent = settings;
    // The frame has no origin to name; and what is said is on this page anyway. It
    // may have been taken out, as some tools do with frames.
    this.#frame.contentWindow?.postMessage(settings, "*");
  }

  #hear = ({ source, data }) => {
    if (!source || source !== this.#frame?.contentWindow) return;
    if (typeof data !== "string") return;
    const [, kind, value = ""] = /^btt1\.([a-z]+)(?:\.([a-z0-9-]+))?$/.exec(data) ?? [];
    if (!MESSAGES[kind]?.test(value)) return;
    if (!this.#alive) {
      this.#alive = true;
      this.#frame.style.height = "800px";
      this.#show(true);
    }
    if (kind === "loading") {
      // The frame may have been loaded again, and knows what its address says.
      this.#sent = this.#address.hash.slice(1);
    } else if (kind === "ready") {
      this.#resolve(this);
      this.#say("ready");
      this.#pass();
    } else if (kind === "height" && value % 160 === 0 && value >= 800 && value <= 8000) {
      this.#frame.style.height = `${value}px`;
    } else if (kind === "top" && this.#frame.getBoundingClientRect().top < 0) {
      this.scrollIntoView();
    } else if (kind === "step") {
      this.#say("step", { section: value });
    } else if (kind === "level" && this.getAttribute("asks") === "level") {
      this.#say("result", { level: value });
    } else if (kind === "error") {
      this.#error(value);
    }
  };

  #forbidden = ({ effectiveDirective, blockedURI }) => {
    const ours = [this.#address.href.split("#")[0], this.#address.origin];
    const framed = ["frame-src", "child-src", "default-src"].includes(effectiveDirective);
    if (framed && !this.#alive && ours.includes(blockedURI.split("#")[0])) this.#fail("blocked");
  };

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(`btt-${name}`, { detail, bubbles: true, composed: true }));
  }

  #error(code) {
    console.warn(`<${TAG}>: ${code}`, this);
    this.#say("error", { code });
  }

  #show(framed) {
    this.#note.hidden = true;
    this.#fallback.hidden = framed;
    if (this.#frame) this.#frame.hidden = false;
  }

  // A message in the place of the frame, with the number to call. Should the
  // frame answer after all, it is shown.
  #fail(code) {
    const { failed, emergency, open } = this.#words();
    const region = this.getAttribute("region") ?? navigator.language.split("-").pop();
    const number = NUMBERS[region.toLowerCase()] ?? NUMBERS.other;
    const link = (text, href) => Object.assign(document.createElement("a"), { textContent: text, href });
    const call = emergency.split("{number}");
    this.#note.replaceChildren(`${failed} ${call[0]}`, link(number, `tel:${number}`), `${call[1]} `);
    if (code !== "src") {
      this.#note.append(Object.assign(link(open, this.#address), { target: "_blank", rel: "noopener" }));
    }
    this.#show(false);
    if (code === "mute") this.#frame.style.height = "800px";
    else if (this.#frame) this.#frame.hidden = true;
    this.#note.hidden = false;
    this.#error(code);
  }
}

for (const attribute of Object.keys(SETTINGS).slice(1).concat("src")) {
  Object.defineProperty(BackToToe.prototype, attribute, {
    get() {
      return this.getAttribute(attribute);
    },
    set(value) {
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
    enumerable: true,
    configurable: true,
  });
}

const known = customElements.get(TAG);
if (!known) {
  customElements.define(TAG, BackToToe);
} else if (known.version !== VERSION) {
  console.warn(`<${TAG}>: version ${known.version} is already here, and stays`);
}
