// What in a text can point a person out and has a form of its own: numbers, plates, addresses. A help while somebody writes; the rule is the server's, which
// looks at names too and weighs more. So this is careful rather than complete: what it marks, the server marks as well.

const digitsOf = (text) => text.replace(/\D/g, "");

/** Luhn's formula ("modulus 10"): every second digit from the right but one is doubled, the sum of all digits ends in 0. */
export function isLuhn(digits) {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A day of the calendar; without a century both this one and the last are thought of, so 29 February is a day in every fourth year. */
function isDay(year, month, day, century) {
  const inYear = (whole) => {
    const date = new Date(Date.UTC(whole, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  };
  if (month < 1 || month > 12 || day < 1) return false;
  return century === null ? inYear(2000 + year) || inYear(1900 + year) : inYear(century + year);
}

/**
 * Ten or twelve digits that are a personal identity number, or a coordination number, where 60 is added to the day (Skatteverket SKV 704 and 707).
 */
export function isIdentityNumber(digits) {
  if (digits.length !== 10 && digits.length !== 12) return false;
  const century = digits.length === 12 ? Number(digits.slice(0, 2)) * 100 : null;
  if (century !== null && (century < 1800 || century > 2000)) return false;
  const ten = digits.slice(-10);
  const [year, month, day] = [0, 2, 4].map((place) => Number(ten.slice(place, place + 2)));
  return isDay(year, month, day > 60 ? day - 60 : day, century) && isLuhn(ten);
}

/** International bank account numbers: the whole is 1 modulo 97, letters counted from 10 (ISO 13616-1, ISO 7064). */
export function isIban(text) {
  const signs = text.replace(/[\s-]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(signs)) return false;
  const moved = signs.slice(4) + signs.slice(0, 4);
  return [...moved].reduce((rest, sign) => {
    const value = parseInt(sign, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0) === 1;
}

/** Free, shared-cost and premium numbers, which are nobody's (PTS, Svensk nummerplan). */
const FOR_EVERYBODY = /^0(20|77|900|939|944|99)/;

/** What Swedish and foreign telephone numbers look like: a zero and 7–9 digits, or a plus, a country and 8–15 digits in all (E.164). */
function isPhone(groups, hasPlus) {
  const digits = groups.join("");
  if (hasPlus) {
    const swedish = /^46(0?)(\d+)$/.exec(digits);
    return swedish ? swedish[2].length >= 7 && swedish[2].length <= 9 : /^[1-9]\d{7,14}$/.test(digits) && (groups[0].length <= 4 || groups.length === 1);
  }
  if (/^00[1-9]/.test(digits)) return digits.length >= 10 && digits.length <= 15;
  if (!/^0[1-9]/.test(digits) || digits.length < 8 || digits.length > 10 || FOR_EVERYBODY.test(digits)) return false;
  if (/^07[02369]/.test(digits) && digits.length < 9) return false;
  return groups[0].length >= 2 || groups.every((group) => group.length === 1);
}

/** `01-02-2024` and `08.00-16.00`, which are days and hours. */
function isTime(text, groups) {
  const counts = groups.map((group) => group.length).join("");
  return counts === "224" || (counts === "222" && /[-./]/.test(text)) || (counts === "2222" && /\d[.:]\d/.test(text) && /[-–]/.test(text));
}

/** Groups of digits, and what may stand between two of them. */
const RUN = /\+?\(?\d+(?:[ \u00a0\t\-–+/.,()_*~|\\]{1,3}\d+)*/g;

/** Words before a number that say what it is of: a case, an order, a firm. */
const OF_A_CASE = new RegExp(
  "(?<!\\p{L})(?:dnr|diarienr|diarienummer|ärende\\p{L}*|mål(?:nr|nummer)|ref\\p{L}*|order\\p{L}*|faktura\\p{L}*|ocr|org\\.?\\s?nr|organisationsnummer"
    + "|felanmälan|larmnr|stolpe)[^\\p{L}\\d]{0,3}$", "iu");

/** Spans of a run, from its first digit: identity numbers first, then telephone numbers in what is left. */
function inRun(text, from, before) {
  const groups = [...text.matchAll(/\d+/g)].map((match) => ({ digits: match[0], from: from + match.index, to: from + match.index + match[0].length }));
  const found = [];
  const take = (kind, most, fits) => {
    for (let start = 0; start < groups.length; start += 1) {
      for (let end = Math.min(groups.length, start + most) - 1; end >= start; end -= 1) {
        const part = groups.slice(start, end + 1);
        const span = { kind, from: part[0].from, to: part.at(-1).to };
        if (found.some((other) => other.from < span.to && span.from < other.to) || !fits(part.map((group) => group.digits), span)) continue;
        found.push(span);
        start = end;
        break;
      }
    }
  };
  take("identity", 12, (digits) => {
    const isWritten = digits.length <= 7 || digits.every((group) => group.length === 1);
    return isWritten && isIdentityNumber(digits.join("")) && !startsAsPhone(digits);
  });
  if (!OF_A_CASE.test(before)) {
    take("phone", 15, (digits, span) => {
      const hasPlus = /\+\(?$/.test(text.slice(0, span.from - from));
      const words = text.slice(span.from - from, span.to - from);
      return !words.includes(",") && !isTime(words, digits) && isPhone(digits, hasPlus);
    });
  }
  return found;
}

/** `070-174 06 12`: an area code, and no joint after six digits. */
function startsAsPhone(groups) {
  if (groups.length === 1 || !/^0\d{1,3}$/.test(groups[0])) return false;
  let length = 0;
  return !groups.some((group) => (length += group.length) === 6);
}

/**
 * Three letters and three digits, or two digits and a letter: never I, Q, V, Å, Ä, Ö, and no O at the end (Transportstyrelsen). Capitals may stand apart
 * from their digits; small letters stand together with them and are no Swedish word, having no vowel.
 */
const PLATE = new RegExp(
  "(?<![\\p{L}\\d])(?:[A-HJ-PR-UW-Z]{3}[ -]?\\d{2}[0-9A-HJ-NPR-UW-Z]|[b-df-hj-np-rstwxz]{3}\\d{2}[0-9a-hj-npr-uw-z])(?![\\p{L}\\d])"
    + "(?!\\s?(?:%|(?:kr|kronor|st|meter|m|km|mil|min|timmar|grader)(?!\\p{L})))", "gu");
const EMAIL = /(?<![\p{L}\d._%+'-])[\p{L}\d][\p{L}\d._%+'-]{0,63}\s?@\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu;
const HANDLE = /(?<![\p{L}\d.@])@[\p{L}\d_][\p{L}\d_.]*[\p{L}\d_]/gu;
/** `snap: kalle_92`, `instagram.com/kalle`. */
const SERVICE = new RegExp(
  "(?<!\\p{L})(?:snap(?:chat)?|insta(?:gram)?|tiktok|kik|telegram|discord|facebook)(?:\\s*[:=]\\s*|\\.com/@?)([\\p{L}\\d][\\p{L}\\d_.]*[\\p{L}\\d_])", "giu");
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{1,4}){3,9}(?![\p{L}\d])/gu;

/** Three letters that stand before numbers and are no plate: makes, currencies, laws, abbreviations. */
const NO_PLATE = new RegExp(
  "^(?:bmw|ktm|man|sek|eur|usd|dkk|nok|gbp|sms|mms|sos|lss|hsb|abf|bup|csn|gsm|usb|gps|kap|lgh|max|dnr|ref|pdf|jpg|rgb|nys|pgb|hpl|kod|tel|dag|sfs|sou|nja"
    + "|typ|led|ral|gtx|rtx|bbr|ean|iso|wgs|spf|ntf|och|vid|hus|jan|feb|mar|apr|jun|jul|aug|sep|okt|dec)", "i");

/** So much of a text is read: nobody writes more by hand, and what is pasted the server reads. */
const MOST = 10_000;

/**
 * What in a text will be held back: kind and place, in order, never two of the same letters.
 * @returns {{kind: "identity" | "phone" | "plate" | "email" | "handle" | "account", from: number, to: number, text: string}[]}
 */
export function personSigns(words) {
  const text = words.slice(0, MOST);
  const found = [];
  const add = (span) => {
    if (!found.some((other) => other.from < span.to && span.from < other.to)) found.push({ ...span, text: text.slice(span.from, span.to) });
  };
  const all = (pattern, kind, fits = () => true) => {
    for (const match of text.matchAll(pattern)) {
      const sign = match[1] ?? match[0];
      const from = match.index + match[0].lastIndexOf(sign);
      if (fits(sign)) add({ kind, from, to: from + sign.length });
    }
  };
  all(EMAIL, "email");
  all(IBAN, "account", isIban);
  all(SERVICE, "handle");
  all(HANDLE, "handle");
  for (const run of text.matchAll(RUN)) {
    if (digitsOf(run[0]).length >= 7) inRun(run[0], run.index, text.slice(Math.max(0, run.index - 24), run.index)).forEach(add);
  }
  all(PLATE, "plate", (sign) => !NO_PLATE.test(sign));
  return found.sort((left, right) => left.from - right.from);
}

const NAMES = {
  identity: "ett personnummer", phone: "ett telefonnummer", plate: "ett registreringsnummer", email: "en e-postadress",
  handle: "ett konto i sociala medier", account: "ett bankkonto",
};

/** What is said of them, at most three; empty when there are none. */
export function adviceWords(signs) {
  if (signs.length === 0) return "";
  const told = signs.slice(0, 3).map((sign) => `”${sign.text}” ser ut som ${NAMES[sign.kind]}`);
  const rest = signs.length > 3 ? [`${signs.length - 3} till`] : [];
  const list = [...told, ...rest];
  const words = list.length === 1 ? list[0] : `${list.slice(0, -1).join(", ")} och ${list.at(-1)}`;
  return `${words}. Sådant hålls tillbaka när du skickar, för Samsyn samlar inte uppgifter om personer. Skriv vad som hände och var, inte vem.`;
}
