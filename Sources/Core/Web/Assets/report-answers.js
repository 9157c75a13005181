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
