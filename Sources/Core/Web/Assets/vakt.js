// Tells whoever writes, while they write, which words will be held back and why. It stops nothing: the rule is the server's.

import { adviceWords, personSigns } from "./person-signs.js";

/** So long after the last key, in milliseconds: nobody is interrupted in the middle of a number. */
const PAUSE = 600;

const pauses = new WeakMap();
let count = 0;

/** The line under a field, made when there is something to say. */
function place(field) {
  const found = document.getElementById(field.dataset.vaktRad ?? "");
  if (found) return found;
  count += 1;
  const line = Object.assign(document.createElement("p"), { id: `vakt-rad-${count}`, className: "hjalp" });
  line.setAttribute("aria-live", "polite");
  field.dataset.vaktRad = line.id;
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${line.id}`.trim());
  field.after(line);
  return line;
}

function look(field) {
  const words = adviceWords(personSigns(field.value));
  if (words === "" && !field.dataset.vaktRad) return;
  const line = place(field);
  if (line.textContent !== words) line.textContent = words;
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !field.hasAttribute("data-vakt")) return;
  clearTimeout(pauses.get(field));
  pauses.set(field, setTimeout(() => look(field), PAUSE));
});
document.querySelectorAll("textarea[data-vakt]").forEach(look);
