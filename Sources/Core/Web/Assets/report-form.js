// A report's form: what is written in it, filling it with a kept report, and emptying it.

import { dayOf, keptFields, newKey } from "./report-answers.js";
import { targetOf } from "./report-line.js";

const field = (form, name) => form.querySelector(`input[name="${name}"]`);

/** Readies a form for a report of its own. A kept page is the same each time: its form gets a new key, and the day that it is. */
export function prepare(form, moment = new Date()) {
  const key = field(form, "nyckel");
  if (key && (key.value === "" || isKeptPage())) key.value = newKey();
  const day = form.querySelector('input[type="date"][name="dag"]');
  if (!day || !isKeptPage()) return;
  if (day.value === "") day.value = dayOf(moment);
}

/** The page that a phone keeps: shown for another address it is known by being made for nobody, so that its form has no token. */
const isKeptPage = () =>
  location.pathname === "/rapportera/utan-nat" || document.querySelector('form[data-rapport] input[name="formular"]')?.value === "";

/**
 * A form as a report to keep.
 * @param {HTMLElement | null} button the one that was pressed; it may say something itself: nothing to report
 */
export function reportOf(form, button, account, moment = new Date()) {
  const entries = [...new FormData(form).entries()];
  if (button?.name) entries.push([button.name, button.value]);
  const fields = keptFields(entries);
  const key = fields.find(([name]) => name === "nyckel")?.[1] || newKey();
  return { key, to: targetOf(form), fields, written: moment.toISOString(), account, hindrance: "" };
}

/** Chooses something or not; what is chosen is shown, also where it is folded. */
function choose(control, isChosen) {
  control.checked = isChosen;
  const folded = control.closest("details");
  if (isChosen && folded) folded.open = true;
}

/** Puts a kept report back into a form, so that it can be changed. */
export function fill(form, report) {
  const values = (name) => report.fields.filter(([other]) => other === name).map(([, value]) => value);
  for (const control of form.elements) {
    if (!control.name || control.name === "formular" || control.type === "submit" || control.type === "button") continue;
    if (control.type === "checkbox" || control.type === "radio") choose(control, values(control.name).includes(control.value));
    else if (values(control.name).length > 0) control.value = values(control.name).at(-1);
  }
  const key = field(form, "nyckel");
  if (key) key.value = report.key;
  // Help that reads what is written is told that it has changed.
  for (const area of form.querySelectorAll("textarea")) area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Empties a form for the next report, which gets a key of its own; what the server filled in after a refusal goes too. */
export function empty(form, wasRefilled) {
  form.reset();
  for (const control of wasRefilled ? form.elements : []) {
    if (control.type === "checkbox" || control.type === "radio") control.checked = control.type === "radio" && control.value === "";
    else if (control.tagName === "SELECT") control.selectedIndex = 0;
    else if (control.tagName === "TEXTAREA" || ["text", "time", "search"].includes(control.type)) control.value = "";
  }
  const key = field(form, "nyckel");
  if (key) key.value = newKey();
  prepare(form);
  for (const area of form.querySelectorAll("textarea")) area.dispatchEvent(new Event("input", { bubbles: true }));
}
