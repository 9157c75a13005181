// The line to the server: fetching a fresh form, sending a report, and reading what the answers say.

import { Outcome, bodyOf, outcomeOfForm, outcomeOfReport } from "./report-answers.js";

/** A network that is there but carries nothing is no network. */
const PATIENCE = 20_000;

const FORM = "/rapportera/ny";
const REPORTS = "/rapportera";

/** What a page that refuses something says it in. */
export const REFUSAL = 'main [role="alert"]';

const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

/** The report form of a page; null where there is none. */
export const reportForm = (root) => root.querySelector("form[data-rapport]");

/** The token that a page's form holds. */
export const tokenOf = (form) => form?.querySelector('input[name="formular"]')?.value ?? "";

/** Where a form is sent, when it is one of ours to send; empty otherwise. */
export const targetOf = (form) => {
  const target = new URL(form.action, location.href);
  const isOurs = target.origin === location.origin && (target.pathname === REPORTS || target.pathname.startsWith(`${REPORTS}/`));
  return isOurs ? target.pathname : "";
};

/** The mark of the sign-in that a form was made for. */
export const accountOf = (form) => form?.dataset.konto ?? "";

const ask = (address, options) =>
  fetch(address, { credentials: "same-origin", cache: "no-store", headers: { accept: "text/html" }, signal: AbortSignal.timeout?.(PATIENCE), ...options });

/** Status, where the answer came from in the end, and the page. */
const read = async (response) => {
  const address = new URL(response.url || location.href, location.href);
  const isHtml = (response.headers.get("content-type") ?? "").startsWith("text/html");
  return {
    status: response.status, path: address.pathname, address: address.pathname + address.search + address.hash, isOwn: address.origin === location.origin,
    page: isHtml ? parsed(await response.text()) : null,
  };
};

/** Why a report was not taken, as the page says it. */
const hindranceOf = (page) => {
  const [alert, lead] = [page?.querySelector(REFUSAL), page?.querySelector("main .ingress")];
  const parts = [...(alert?.querySelectorAll("li") ?? [])];
  const words = (parts.length > 0 ? parts : [alert ?? lead]).map((part) => part?.textContent ?? "").join(" ");
  return words.replace(/\s+/g, " ").trim().slice(0, 500) || "Rapporten gick inte att ta emot som den är.";
};

/** A form made for whoever has signed in now. */
export async function freshForm() {
  try {
    const found = await read(await ask(FORM));
    const form = found.page && reportForm(found.page);
    return { outcome: outcomeOfForm({ ...found, token: tokenOf(form) }), token: tokenOf(form), account: accountOf(form) };
  } catch {
    return { outcome: Outcome.later, token: "", account: "" };
  }
}

/** Sends a report, once; a line that breaks before the answer leaves it to be sent again, with the same key. */
export async function sendReport(report, token) {
  try {
    const found = await read(await ask(report.to, { method: "POST", body: bodyOf(report, token) }));
    const outcome = outcomeOfReport(found);
    return { outcome, address: found.address, page: found.page, hindrance: outcome === Outcome.held ? hindranceOf(found.page) : "" };
  } catch {
    return { outcome: Outcome.later, address: "", page: null, hindrance: "" };
  }
}
