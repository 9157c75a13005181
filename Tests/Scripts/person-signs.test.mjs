// The person guard's help in the browser: what it marks, and what it leaves. Telephone numbers are of the series that PTS keeps free for stories.
import assert from "node:assert/strict";
import { test } from "node:test";
import { adviceWords, isIban, isIdentityNumber, isLuhn, personSigns } from "../../Sources/Core/Web/Assets/person-signs.js";

const kinds = (text) => personSigns(text).map((sign) => `${sign.kind} ${sign.text}`);

test("the check digit is Luhn's", () => {
  assert.ok(isLuhn("8112189876"));
  assert.ok(!isLuhn("8112189875"));
  assert.ok(isLuhn("0"));
});

test("an identity number has a day and a right check digit, with or without its century", () => {
  for (const digits of ["8112189876", "198112189876", "8112789873", "191212121212"]) assert.ok(isIdentityNumber(digits), digits);
  for (const digits of ["8112189875", "8113189876", "8102309870", "228112189876", "811218987", "19811218987"]) assert.ok(!isIdentityNumber(digits), digits);
});

test("an identity number is found however it is set apart", () => {
  for (const written of [
    "811218-9876", "8112189876", "19811218-9876", "19811218 9876", "81 12 18-98 76", "811218+9876", "811218–9876", "811218/9876", "811218.9876",
    "811218 - 9876", "1981-12-18-9876", "8 1 1 2 1 8 9 8 7 6", "811218_9876", "811278-9873",
  ]) {
    assert.deepEqual(kinds(`Han sa ${written} när vi frågade.`), [`identity ${written}`]);
  }
});

test("a telephone number is found however it is written", () => {
  for (const written of [
    "070-174 06 12", "0701740612", "070 174 06 12", "070-1740612", "08-465 004 00", "08-46500400", "031-3900650", "+46 70 174 06 12", "+46701740612",
    "+46 (0)70 174 06 12", "0046 70 174 06 12", "0 7 0 1 7 4 0 6 1 2",
  ]) {
    const found = personSigns(`Ring ${written} i kväll.`);
    assert.deepEqual(found.map((sign) => sign.kind), ["phone"], written);
    assert.equal(found[0].text.replace(/\D/g, ""), written.replace(/\D/g, ""));
  }
});

test("plates, addresses, accounts and names in social media are found", () => {
  for (const [text, wanted] of [
    ["En svart bil, JNC 482, stod där.", ["plate JNC 482"]], ["Bilen jnc482 igen.", ["plate jnc482"]],
    ["MLB 84A och MLB84A", ["plate MLB 84A", "plate MLB84A"]],
    ["Skriv till kim.exempel@example.se om det.", ["email kim.exempel@example.se"]], ["Lägger ut på @kim_exempel hela tiden.", ["handle @kim_exempel"]],
    ["snap: kimmen_92", ["handle kimmen_92"]], ["instagram.com/kim.exempel", ["handle kim.exempel"]],
    ["Swisha till SE35 5000 0000 0549 1000 0003 stod det.", ["account SE35 5000 0000 0549 1000 0003"]],
  ]) {
    assert.deepEqual(kinds(text), wanted, text);
  }
});

test("what only looks like it is left", () => {
  for (const text of [
    "Grupp på 15 personer vid torget kl. 22.10, tisdag 14 november 2024.", "Buss 117 och 119 mot Brommaplan.",
    "Skadorna kostar 12 500 kr, förra året 140 000 kr.",
    "Öppet 08.00-16.00 alla dagar, 08.00–16.00.", "Den 01-02-2024 och 2024-11-14.", "Ärende 0701740612 hos Trafikkontoret.",
    "Org.nr 212000-0142 är stadens.",
    "Ring 112 eller 114 14.", "Felanmälan 020-12 12 12, 0771-123 456.", "BMW 320 utan skyltar.", "Maltesholmstorget 5, port 12, plan 3.",
    "Snittet är 3,5 av 10,25.",
    "Glimmerstigen 27, 165 72 Hässelby.", "ISO 123 gäller.", "Ljudet var 85 dB @ 3 meter", "Vid 59.3621 17.8334 på kartan.", "811218-9875 är ingen.",
  ]) {
    assert.deepEqual(kinds(text), [], text);
  }
});

test("an account number is right modulo 97", () => {
  assert.ok(isIban("SE35 5000 0000 0549 1000 0003"));
  assert.ok(!isIban("SE35 5000 0000 0549 1000 0004"));
});

test("what is found stands where it says, in order, and no letter twice", () => {
  const text = "Kim på 070-174 06 12, JNC 482, kim@example.se, 811218-9876.";
  const found = personSigns(text);
  assert.deepEqual(found.map((sign) => sign.kind), ["phone", "plate", "email", "identity"]);
  for (const sign of found) assert.equal(text.slice(sign.from, sign.to), sign.text);
  for (let index = 1; index < found.length; index += 1) assert.ok(found[index - 1].to <= found[index].from);
});

test("long text and strange text are read in a moment", () => {
  for (const part of ["1", "1 ", "a@", "0-", "SE35 ", "\u202e🙂 JNC"]) {
    const text = part.repeat(60_000 / part.length);
    const began = performance.now();
    personSigns(text);
    assert.ok(performance.now() - began < 2_000, `${text.slice(0, 8)} ${Math.round(performance.now() - began)} ms`);
  }
});

test("the advice names at most three and says why", () => {
  assert.equal(adviceWords([]), "");
  const words = adviceWords(personSigns("070-174 06 12, JNC 482, kim@example.se, 811218-9876"));
  assert.match(words, /^”070-174 06 12” ser ut som ett telefonnummer, ”JNC 482” ser ut som ett registreringsnummer, .* och 1 till\. /);
  assert.match(words, /Skriv vad som hände och var, inte vem\.$/);
});
