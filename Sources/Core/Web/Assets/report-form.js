// A report's form: what is written in it, filling it with a kept report, and emptying it.

import { dayOf, keptFields, newKey } from "./report-answers.js";

const field = (form, name) => form.querySelector(`input[name="${name}"]`);

/** Readies a form for a report of its own: with a key where it has none, and on a kept page, which knows no day, with today. */
export function prepare(form, moment = new Date()) {
  const key = field(form, "nyckel");
  if (key && key.value === "") key.value = newKey();
  const day = form.querySelector('input[type="date"][name="dag"]');
  if (!day || !isKeptPage()) return;
  const today = dayOf(moment);
  day.max = today;
  if (day.value === "") day.value = today;
}

/** The page that a phone keeps is made for nobody, so its form has no token. */
const isKeptPage = () => document.querySelector('form[data-rapport] input[name="formular"]')?.value === "";

/**
 * A form as a report to keep.
 * @param {HTMLElement | null} button the one that was pressed; it may say something itself: nothing to report
 */
export function reportOf(form, button, account, moment = new Date()) {
  const entries = [...new FormData(form).entries()];
  if (button?.name) entries.push([button.name, button.value]);
  const fields = keptFields(entries);
  const key = fields.find(([name]) => name === "nyckel")?.[1] || newKey();
  return { key, fields, written: moment.toISOString(), account, hindrance: "" };
}

/** Puts a kept report back into a form, so that it can be changed. */
export function fill(form, report) {
  const values = (name) => report.fields.filter(([other]) => other === name).map(([, value]) => value);
  for (const control of form.elements) {
    if (!control.name || control.name === "formular" || control.type === "submit" || control.type === "button") continue;
    if (control.type === "checkbox" || control.type === "radio") control.checked = values(control.name).includes(control.value);
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
    if (control.type === "checkbox" || control.type === "radio") control.checked = false;
    else if (control.tagName === "SELECT") control.selectedIndex = 0;
    else if (control.tagName === "TEXTAREA" || ["text", "time", "search"].includes(control.type)) control.value = "";
  }
  const key = field(form, "nyckel");
  if (key) key.value = newKey();
  prepare(form);
  for (const area of form.querySelectorAll("textarea")) area.dispatchEvent(new Event("input", { bubbles: true }));
}
