// swift-format-ignore-file
// Written by scripts/embed.py. Change the source files and run it again.

extension SiteAssets {
    /// `Sources/Core/Web/Assets/sw.js`.
    static let worker: StaticString = #"""
// The worker of who reports: keeps the page for reporting without a network and the files it needs, and nothing else. That page is fetched as by somebody who
// has not signed in, and no page that somebody has signed in to see is ever kept.
"use strict";

/** Written in by the server: what to keep, and a name that is another with each build. */
const ADDRESSES = ["@@addresses@@"];
const SHELL = "samsyn-skal-@@build@@";

/** The page that stands in, and the pages that it stands in for. */
const KEPT = "/rapportera/utan-nat";
const FORMS = ["/rapportera", "/rapportera/ny"];

/** A line that has carried nothing for so long, in milliseconds, is no line. */
const PATIENCE = 10_000;

/** As nobody in particular, and from the server itself. */
const asNobody = (address) => new Request(address, { credentials: "omit", cache: "reload" });

async function keep() {
  const shell = await caches.open(SHELL);
  await shell.addAll(ADDRESSES.map(asNobody));
}

/** Areas and places change between builds: the page is fetched anew when there is a network. */
async function renew() {
  const response = await fetch(asNobody(KEPT));
  if (response.ok && !response.redirected) await (await caches.open(SHELL)).put(KEPT, response);
}

async function throwAwayOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("samsyn-skal-") && name !== SHELL).map((name) => caches.delete(name)));
}

const kept = async (address) => (await caches.open(SHELL)).match(address, { ignoreVary: true });

/** The network's answer, or the kept page when none comes. */
async function networkOrKept(request) {
  const asked = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([asked, late]).catch(() => undefined);
  return first ?? (await kept(KEPT)) ?? asked;
}

async function keptOrNetwork(request, address) {
  return (await kept(address)) ?? fetch(request);
}

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(throwAwayOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (address.pathname === KEPT || FORMS.includes(address.pathname)) {
      const answer = networkOrKept(request);
      event.respondWith(answer);
      event.waitUntil(answer.then(renew).catch(() => undefined));
    }
  } else if (address.pathname.startsWith("/assets/") && ADDRESSES.includes(address.pathname)) {
    event.respondWith(keptOrNetwork(request, address.pathname));
  }
});

"""#

    /// `Sources/Core/Web/Assets/rapportera.js`.
    static let report: StaticString = #"""
// Reporting without a network. A report is written down in the phone before it is sent, and taken away when the server has said that it has it; so neither a
// dead line, a closed page nor a second tap makes one report into none or two. Without this script the form is sent as any form is.

import { REFUSAL, accountOf, freshForm, reportForm, sendReport, targetOf, tokenOf } from "./report-line.js";
import { empty, fill, prepare, reportOf } from "./report-form.js";
import { Shelf, alone, sendWaiting } from "./report-queue.js";
import { device, say, show, tell } from "./report-status.js";

const EACH_MINUTE = 60_000;
const OPENED = "#rapport-";

const line = { form: freshForm, send: sendReport };
const forms = () => document.querySelectorAll("form[data-rapport]");
/** The form on this page that a kept report can be changed in. */
const formFor = (report) => {
  const written = [...forms()].filter((form) => form.querySelector("textarea"));
  return written.find((form) => targetOf(form) === report.to) ?? written.find((form) => targetOf(form) === "/rapportera");
};
/** A form with what a refused report held, whose own beginning is not empty. */
const isRefilled = () => document.querySelector(REFUSAL) !== null;

/** Forms whose report is being written down or sent. */
const busy = new WeakSet();

/** Forms that the browser sends by itself. */
const plain = new WeakSet();

class Reporting {
  #shelf;
  #running = false;
  /** Receipts of reports that left the phone while the page was open, and whether a sign-in is all that is missing. */
  #sent = [];
  #needsSignIn = false;

  constructor(shelf) {
    this.#shelf = shelf;
  }

  /** Whose sign-in this page was made for; on a page made for nobody, whoever last reported here. */
  async #account() {
    return accountOf(reportForm(document)) || this.#shelf.account();
  }

  async begin() {
    const mark = accountOf(reportForm(document));
    if (mark) await this.#shelf.rememberAccount(mark);
    if (location.hash.startsWith(OPENED)) await this.#open(decodeURIComponent(location.hash.slice(OPENED.length)));
    await this.showState();
    const again = () => this.sendAll();
    addEventListener("online", again);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && again());
    setInterval(again, EACH_MINUTE);
    await again();
  }

  async showState() {
    const reports = await this.#shelf.all();
    const open = [...forms()].map((form) => form.querySelector('input[name="nyckel"]')?.value ?? "");
    const state = { reports, account: await this.#account(), sent: this.#sent, needsSignIn: this.#needsSignIn, open };
    show(state, { change: (report) => this.#change(report), drop: (report) => this.#drop(report) });
  }

  /** Sends all that waits, unless that is being done. */
  async sendAll() {
    if (this.#running) return;
    this.#running = true;
    try {
      const waits = (await this.#shelf.all()).some((report) => !report.hindrance);
      const result = waits ? await alone(() => sendWaiting(this.#shelf, line), { wait: false }) : undefined;
      if (result) {
        this.#sent.push(...result.sent);
        this.#needsSignIn = result.needsSignIn;
      }
      await this.showState();
    } finally {
      this.#running = false;
    }
  }

  /** Writes a form's report down; throws where the phone has no room for it. */
  async keep(form, button) {
    const report = reportOf(form, button, await this.#account());
    await this.#shelf.keep(report);
    return report;
  }

  /** Sends the report that a form was just kept as, and tells what became of it. */
  async submit(form, report) {
    say("Skickar …");
    const own = tokenOf(form) ? { token: tokenOf(form), account: accountOf(form) } : undefined;
    const result = await alone(() => sendWaiting(this.#shelf, line, { key: report.key, form: own }), { wait: true });
    if (result.held?.key === report.key) return this.#showRefusal(result.held, form);
    if (await this.#shelf.find(report.key)) return this.#tellKept(form, result.needsSignIn);
    empty(form, isRefilled());
    // Another page of the same browser may have sent it first: then its receipt is among the others.
    location.assign(result.sent[0] ?? "/rapportera/mina");
  }

  async #tellKept(form, needsSignIn) {
    // Asks the browser not to clear it away when it is short of room. Nothing rests on the answer.
    navigator.storage?.persist?.().catch(() => false);
    this.#needsSignIn = needsSignIn;
    empty(form, isRefilled());
    await this.showState();
    const next = needsSignIn ? "Logga in så skickas den." : "Den skickas när det finns nät, så fort du har den här sidan öppen.";
    tell(`Rapporten är inte skickad än. Den ligger i ${device}. ${next}`, needsSignIn);
  }

  /** The server's own page says best what is the matter: its words and its form take this one's place. */
  async #showRefusal(held, form) {
    const main = held.page?.querySelector("main");
    if (main && reportForm(main)) {
      const status = document.querySelector("[data-ko]");
      const key = reportForm(main).querySelector('input[name="nyckel"]');
      if (key) key.value ||= held.key;
      document.querySelector("main").replaceChildren(...document.adoptNode(main).childNodes);
      if (status && !document.querySelector("[data-ko]")) document.querySelector("main").prepend(status);
      forms().forEach((each) => prepare(each));
      await this.showState();
      const told = document.querySelector(REFUSAL) ?? document.querySelector("main h1");
      if (!told) return;
      told.tabIndex = -1;
      told.focus();
    } else {
      const key = form.querySelector('input[name="nyckel"]');
      if (key) key.value = held.key;
      await this.showState();
      tell(held.hindrance);
    }
  }

  async #open(key) {
    const report = await this.#shelf.find(key);
    const form = report && formFor(report);
    if (!form) return;
    fill(form, report);
    form.querySelector("textarea, input:not([type=hidden]), select")?.focus();
  }

  async #change(report) {
    // An answer to a question is written on that question's page.
    const page = report.to.startsWith("/rapportera/mina/") ? report.to : "/rapportera/ny";
    if (!formFor(report)) return location.assign(`${page}${OPENED}${encodeURIComponent(report.key)}`);
    await this.#open(report.key);
    await this.showState();
  }

  async #drop(report) {
    await alone(() => this.#shelf.remove(report.key), { wait: true });
    await this.showState();
  }
}

/** One submission at a time for each form; what the phone cannot keep is sent as any form is. */
function listen(reporting) {
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-rapport]");
    if (!form || !targetOf(form) || plain.has(form) || event.defaultPrevented) return;
    event.preventDefault();
    if (busy.has(form)) return;
    busy.add(form);
    form.setAttribute("aria-busy", "true");
    const report = await reporting.keep(form, event.submitter).catch(() => null);
    if (report) await reporting.submit(form, report).catch(() => tell(`Rapporten ligger i ${device}. Den skickas när du öppnar sidan igen.`));
    else sendPlainly(form, event.submitter);
    busy.delete(form);
    form.removeAttribute("aria-busy");
  });
}

function sendPlainly(form, button) {
  plain.add(form);
  form.requestSubmit(button);
}

// Kept pages are for who reports: nobody else's browser gets a worker.
navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch(() => undefined);
forms().forEach((form) => prepare(form));
try {
  const reporting = new Reporting(await Shelf.open());
  listen(reporting);
  await reporting.begin();
} catch {
  // A browser that keeps nothing: the form works as it does without scripts, as long as there is a network.
}

"""#

    /// `Sources/Core/Web/Assets/report-answers.js`.
    static let reportAnswers: StaticString = #"""
// What the server's answers mean for a report, and how it is said. Nothing here touches the page, the network or the phone's memory.

/** What became of a report that was sent. */
export const Outcome = Object.freeze({
  /** The server has it, and has said so. */
  sent: "sent",
  /** The server has read it and wants it otherwise: a person must look at it. */
  held: "held",
  /** Nobody has signed in, or not with that right. */
  signIn: "signIn",
  /** No answer, or none that says anything of the report: try again. */
  later: "later",
});

/** Where the server leads on to when it has a report. */
const RECEIPTS = "/rapportera/mina";
const SIGN_IN = "/logga-in";
const REPORTING = "/rapportera";

const lies = (path, under) => path === under || path.startsWith(`${under}/`);

/**
 * Of an answer to a sent report. A network that asks for a sign-in of its own answers everything with 200 and a page: only who ends up among the receipts
 * has been heard.
 * @param {{status: number, path: string, isOwn: boolean}} answer the last one, after redirects; `isOwn` when it came from this very site
 */
export function outcomeOfReport({ status, path, isOwn }) {
  if (!isOwn) return Outcome.later;
  if (status >= 200 && status < 300) return lies(path, RECEIPTS) ? Outcome.sent : lies(path, SIGN_IN) ? Outcome.signIn : Outcome.later;
  if (status === 401 || status === 403) return Outcome.signIn;
  // 404: what it answers is answered already.
  if ([400, 404, 413, 422].includes(status)) return Outcome.held;
  return Outcome.later;
}

/**
 * Of the page that is asked for a fresh form token.
 * @param {{status: number, path: string, isOwn: boolean, token: string}} answer `token` as the page's report form holds it; empty without such a form
 */
export function outcomeOfForm({ status, path, isOwn, token }) {
  if (!isOwn) return Outcome.later;
  if (status >= 200 && status < 300) return lies(path, SIGN_IN) ? Outcome.signIn : lies(path, REPORTING) && token !== "" ? Outcome.sent : Outcome.later;
  return status === 401 || status === 403 ? Outcome.signIn : Outcome.later;
}

/** What is written down of a form: all its fields but the token, which is a secret of the sign-in. */
export function keptFields(entries) {
  return [...entries].filter(([name, value]) => name !== "formular" && typeof value === "string");
}

/** A kept report as it is sent; `skriven` says when it was written, since that may be days ago. */
export function bodyOf(report, token) {
  const body = new URLSearchParams(report.fields.filter(([name]) => name !== "nyckel" && name !== "skriven"));
  body.set("nyckel", report.key);
  body.set("skriven", report.written);
  body.set("formular", token);
  return body;
}

/** Whether a report may be sent in the sign-in that a form was made for; one that was written before anybody is known may. */
export function belongs(report, account) {
  return !report.account || !account || report.account === account;
}

const NUMBERS = ["Noll", "En", "Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta", "Nio", "Tio", "Elva", "Tolv"];
const count = (number, one, many) => `${NUMBERS[number] ?? number} ${number === 1 ? one : many}`;
const reports = (number) => count(number, "rapport", "rapporter");

/**
 * What the status line says, a sentence each.
 * @param {{waiting: number, held: number, foreign: number, sent: number, needsSignIn: boolean}} state how many there are of each
 * @param {string} device "telefonen" or "datorn"
 */
export function statusSentences({ waiting, held, foreign, sent, needsSignIn }, device) {
  const sentences = [];
  const [it, It] = [(number) => (number === 1 ? "den" : "de"), (number) => (number === 1 ? "Den" : "De")];
  if (sent > 0) sentences.push(`${reports(sent)} som låg i ${device} är ${sent === 1 ? "skickad" : "skickade"}. Tack!`);
  if (waiting > 0) {
    const next = needsSignIn ? `Logga in så skickas ${it(waiting)}.` : `${It(waiting)} skickas när det finns nät och du har sidan öppen.`;
    sentences.push(`${reports(waiting)} ligger kvar i ${device}. ${next}`);
  }
  if (held > 0) {
    sentences.push(`${reports(held)} gick inte att ta emot som ${it(held)} är. ${It(held)} ligger kvar här nedanför, så att du kan ändra.`);
  }
  if (foreign > 0) {
    const written = foreign === 1 ? "skriven" : "skrivna";
    sentences.push(`${reports(foreign)} i ${device} är ${written} av någon annan. ${It(foreign)} skickas när den personen loggar in här.`);
  }
  return sentences;
}

const MONTHS = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
const two = (number) => String(number).padStart(2, "0");

/** `14 november kl. 22.10`, on the clock of the one who reads. */
export function momentWords(iso) {
  const moment = new Date(iso);
  return `${moment.getDate()} ${MONTHS[moment.getMonth()]} kl. ${moment.getHours()}.${two(moment.getMinutes())}`;
}

/** `2026-11-22`: the day by the clock of the one who writes, as a date field holds it. */
export function dayOf(moment) {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A random UUID of version 4 (RFC 9562), also where the browser has no `randomUUID`. */
export function newKey(crypto = globalThis.crypto) {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

"""#

    /// `Sources/Core/Web/Assets/report-queue.js`.
    static let reportQueue: StaticString = #"""
// The reports that wait in this phone: where they are kept, and how they are sent, one after another and by one page at a time.

import { Outcome, belongs } from "./report-answers.js";

const NAME = "samsyn-rapporter";
const REPORTS = "rapporter";
const FACTS = "uppgifter";

/** What a request of the database comes to. */
const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** When a transaction is on the disk, not only in it. */
const done = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });

/**
 * The phone's memory of reports: `{key, to, fields, written, account, hindrance}` by key, and the mark of whoever last signed in to report here.
 */
export class Shelf {
  #database;

  constructor(database) {
    this.#database = database;
  }

  /** Throws where the browser keeps nothing, as some do in private windows. */
  static async open(factory = globalThis.indexedDB) {
    const opening = factory.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(REPORTS, { keyPath: "key" });
      opening.result.createObjectStore(FACTS, { keyPath: "name" });
    };
    const database = await answer(opening);
    // A page that stays open must not be in the way of a newer one.
    database.onversionchange = () => database.close();
    return new Shelf(database);
  }

  async #change(store, work) {
    const transaction = this.#database.transaction(store, "readwrite", { durability: "strict" });
    const finished = done(transaction);
    work(transaction.objectStore(store));
    await finished;
  }

  /** All, the oldest first. */
  async all() {
    const found = await answer(this.#database.transaction(REPORTS).objectStore(REPORTS).getAll());
    return found.sort((left, right) => (left.written < right.written ? -1 : left.written > right.written ? 1 : 0));
  }

  find(key) {
    return answer(this.#database.transaction(REPORTS).objectStore(REPORTS).get(key));
  }

  /** A report with the same key takes the place of the one before. */
  keep(report) {
    return this.#change(REPORTS, (store) => store.put(report));
  }

  remove(key) {
    return this.#change(REPORTS, (store) => store.delete(key));
  }

  async account() {
    const found = await answer(this.#database.transaction(FACTS).objectStore(FACTS).get("konto"));
    return found?.value ?? "";
  }

  rememberAccount(mark) {
    return this.#change(FACTS, (store) => store.put({ name: "konto", value: mark }));
  }
}

/**
 * Sends what waits. A report is taken away only when the server has said that it has it.
 * @param {{all, find, keep, remove}} shelf
 * @param {{form: () => Promise<{outcome, token, account}>, send: (report, token) => Promise<{outcome, address, hindrance, page}>}} line
 * @param {{key?: string, form?: {token: string, account: string}}} asked one report alone, and the form it was written in, whose token is tried first
 * @returns what became of it: the addresses of receipts, the answer that held one back, how many there are of somebody else's, and whether a sign-in is needed
 */
export async function sendWaiting(shelf, line, asked = {}) {
  const result = { sent: [], held: null, foreign: 0, needsSignIn: false };
  let form = asked.form ? { outcome: Outcome.sent, ...asked.form } : null;
  let isFresh = false;
  const freshen = async () => {
    form = await line.form();
    isFresh = true;
    result.needsSignIn = form.outcome === Outcome.signIn;
    return form.outcome === Outcome.sent;
  };
  for (const { key } of await shelf.all()) {
    // Read anew: another page may have sent it, or somebody has thrown it away, while the one before was under way.
    const report = await shelf.find(key);
    if (!report || report.hindrance || (asked.key && asked.key !== key)) continue;
    if (!form && !(await freshen())) break;
    if (!belongs(report, form.account)) {
      result.foreign += 1;
      continue;
    }
    let answer = await line.send(report, form.token);
    // The page may have been open for long: its token can belong to a sign-in that has ended, while there is a new one.
    if (answer.outcome === Outcome.signIn && !isFresh) {
      if (!(await freshen())) break;
      if (!belongs(report, form.account)) {
        result.foreign += 1;
        continue;
      }
      answer = await line.send(report, form.token);
    }
    if (answer.outcome === Outcome.sent) {
      await shelf.remove(key);
      result.sent.push(answer.address);
    } else if (answer.outcome === Outcome.held) {
      await shelf.keep({ ...report, hindrance: answer.hindrance });
      result.held = { key, ...answer };
    } else {
      result.needsSignIn = answer.outcome === Outcome.signIn;
      break;
    }
  }
  return result;
}

/**
 * Does something that only one page of the browser should do at a time. Where the browser has no locks it is done all the same: a report that is sent twice
 * has the same key, and is one report to the server.
 * @param {{wait: boolean}} options whether to stand in line, or leave it to the one who is doing it already
 * @returns what the work came to; undefined when it was left
 */
export function alone(work, { wait }, locks = globalThis.navigator?.locks) {
  if (!locks) return work();
  return locks.request(NAME, { ifAvailable: !wait }, (lock) => (lock ? work() : undefined));
}

"""#

    /// `Sources/Core/Web/Assets/report-line.js`.
    static let reportLine: StaticString = #"""
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

"""#

    /// `Sources/Core/Web/Assets/report-form.js`.
    static let reportForm: StaticString = #"""
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

"""#

    /// `Sources/Core/Web/Assets/report-status.js`.
    static let reportStatus: StaticString = #"""
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

"""#
}
