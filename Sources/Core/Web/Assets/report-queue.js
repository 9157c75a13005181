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
