// What the page says of the reports that are kept in the phone: a line, and those that somebody has to look at.

import { belongs, momentWords, statusSentences } from "./report-answers.js";

/** What the thing in somebody's hand is called. */
export const device = globalThis.matchMedia?.("(pointer: coarse)").matches ? "telefonen" : "datorn";

const make = (name, words = "", properties = {}) => Object.assign(document.createElement(name), { textContent: words }, properties);

const link = (words, href) => make("a", words, { href });

const button = (words, work) => {
  const made = make("button", words, { type: "button", className: "lank" });
  made.addEventListener("click", work);
  return made;
};

/** The line that is read aloud; null on a page without one. */
const line = () => document.querySelector("[data-ko]");

/** What the server wrote there, which stands when there is nothing to tell. */
const resting = new WeakMap();

/** Says something in passing: nothing moves on the page. */
export function say(words) {
  const place = line();
  if (place) write(place, [make("span", words)]);
}

const signIn = () => link("Logga in", "/logga-in?till=%2Frapportera");

/** Says what became of something, and takes whoever looks elsewhere on the page there. */
export function tell(words, needsSignIn = false) {
  const place = line();
  if (!place) return;
  write(place, needsSignIn ? [make("span", words), signIn()] : [make("span", words)]);
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}

/** Writes only what is new, so that nobody is read the same words each minute. */
function write(place, parts) {
  const [before, after] = [place.textContent, parts.map((part) => `${part.textContent} `).join("")];
  if (!resting.has(place)) resting.set(place, [...place.childNodes]);
  place.dataset.ko = parts.length > 0 ? "sager" : "";
  if (parts.length === 0) place.replaceChildren(...resting.get(place));
  else if (before !== after) place.replaceChildren(...parts.flatMap((part) => [part, " "]));
}

/**
 * Shows how things stand.
 * @param {{reports: object[], account: string, sent: string[], needsSignIn: boolean, open: string[]}} state `open` are the keys of the forms on the page
 * @param {{change: (report) => void, drop: (report) => void}} actions
 */
export function show(state, actions) {
  const place = line();
  if (!place) return;
  const foreign = state.reports.filter((report) => !belongs(report, state.account));
  const own = state.reports.filter((report) => belongs(report, state.account));
  const held = own.filter((report) => report.hindrance && !state.open.includes(report.key));
  const waiting = own.filter((report) => !report.hindrance);
  const counts = { waiting: waiting.length, held: held.length, foreign: foreign.length, sent: state.sent.length, needsSignIn: state.needsSignIn };
  const parts = statusSentences(counts, device).map((words) => make("span", words));
  if (state.sent.length > 0) parts[0].append(" ", link("Se dina rapporter", state.sent.at(-1)));
  if (waiting.length > 0 && state.needsSignIn) parts.at(state.sent.length > 0 ? 1 : 0).append(" ", signIn());
  write(place, parts);
  list(place, [...held, ...waiting, ...foreign], held, actions);
}

/** Those that are kept, beside the line that is read aloud, not in it: whoever wants them finds them. */
function list(place, reports, held, actions) {
  let box = document.querySelector("[data-ko-lista]");
  if (reports.length === 0) return box?.remove();
  if (!box) {
    box = make("details", "", { className: "ruta" });
    box.dataset.koLista = "";
    (place.closest("form") ?? place).after(box);
  }
  box.open ||= held.length > 0;
  // Rewritten only when something has come or gone: somebody may have a button of it in focus.
  const shown = reports.map((report) => `${report.key} ${report.hindrance} ${held.includes(report)}`).join("\n");
  if (box.dataset.visar === shown) return;
  box.dataset.visar = shown;
  const rows = make("ul");
  for (const report of reports) {
    const row = make("li", `Skriven ${momentWords(report.written)}. `);
    if (held.includes(report)) row.append(report.hindrance, make("br"), button("Öppna och ändra", () => actions.change(report)));
    const question = `Ska rapporten som skrevs ${momentWords(report.written)} slängas? Den har inte skickats.`;
    row.append(button("Släng", () => confirm(question) && actions.drop(report)));
    rows.append(row);
  }
  box.replaceChildren(make("summary", `Rapporter som ligger i ${device}`), rows);
}
