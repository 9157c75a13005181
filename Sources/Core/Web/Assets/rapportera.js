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
