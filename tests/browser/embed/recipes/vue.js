// The same site made with Vue.
import { createApp, h, shallowRef } from "vue";
import BackToToe from "./recipe.js";

const check = shallowRef({ region: "gb" });
window.told = [];
window.shows = (other) => {
  check.value = other;
};

const handlers = { onReady: () => told.push("ready"), onStep: (section) => told.push(section) };
createApp(() => check.value && h(BackToToe, { ...check.value, ...handlers })).mount("#site");
