// Reports that wait in the phone: what the server's answers mean for them, and that one report becomes one.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Outcome, belongs, bodyOf, dayOf, keptFields, newKey, outcomeOfForm, outcomeOfReport, statusSentences,
} from "../../Sources/Core/Web/Assets/report-answers.js";
import { alone, sendWaiting } from "../../Sources/Core/Web/Assets/report-queue.js";

const report = (key, more = {}) => ({
  key, to: "/rapportera", fields: [["ord", `Ord ${key}`], ["nyckel", key]], written: `2026-11-22T10:0${key.length}:00.000Z`,
  account: "k1", hindrance: "", ...more,
});

/** The phone's memory, in this one's. */
class Pocket {
  constructor(...reports) {
    this.reports = new Map(reports.map((each) => [each.key, each]));
  }
  all = async () => [...this.reports.values()];
  find = async (key) => this.reports.get(key);
  keep = async (each) => void this.reports.set(each.key, each);
  remove = async (key) => void this.reports.delete(key);
}

/** A line that gives the answers it is told, in order, and remembers what was sent. */
function line(answers, form = { outcome: Outcome.sent, token: "färsk", account: "k1" }) {
  const sent = [];
  const asked = { forms: 0 };
  return {
    sent, asked,
    form: async () => ((asked.forms += 1), typeof form === "function" ? form(asked.forms) : form),
    send: async (each, token) => {
      sent.push(`${each.key} ${token}`);
      return { outcome: answers.shift() ?? Outcome.sent, address: `/rapportera/mina/${each.key}`, hindrance: "Det står ett nummer.", page: null };
    },
  };
}

test("only who ends up among the receipts has been heard", () => {
  const of = (status, path, isOwn = true) => outcomeOfReport({ status, path, isOwn });
  for (const path of ["/rapportera/mina", "/rapportera/mina/17"]) assert.equal(of(200, path), Outcome.sent, path);
  for (const path of ["/rapportera", "/rapportera/ny", "/rapportera/minaxx", "/", "/portal"]) assert.equal(of(200, path), Outcome.later, path);
  assert.equal(of(200, "/rapportera/mina", false), Outcome.later);
  assert.equal(of(200, "/logga-in"), Outcome.signIn);
  for (const status of [401, 403]) assert.equal(of(status, "/rapportera"), Outcome.signIn);
  for (const status of [400, 404, 413, 422]) assert.equal(of(status, "/rapportera"), Outcome.held);
  for (const status of [405, 408, 429, 500, 502, 503, 504, 304]) assert.equal(of(status, "/rapportera"), Outcome.later);
});

test("a page without a token is no form, whatever it says", () => {
  const of = (status, path, token = "t", isOwn = true) => outcomeOfForm({ status, path, token, isOwn });
  assert.equal(of(200, "/rapportera/ny"), Outcome.sent);
  assert.equal(of(200, "/rapportera/ny", ""), Outcome.later);
  assert.equal(of(200, "/rapportera/ny", "t", false), Outcome.later);
  assert.equal(of(200, "/portal"), Outcome.later);
  assert.equal(of(200, "/logga-in"), Outcome.signIn);
  assert.equal(of(401, "/rapportera/ny"), Outcome.signIn);
  assert.equal(of(503, "/rapportera/ny"), Outcome.later);
});

test("what is kept is what was written, without the sign-in's token", () => {
  const kept = [["ord", "Hej"], ["omrade-grimsta", "ja"]];
  assert.deepEqual(keptFields([["formular", "hemlig"], ...kept, ["fil", { name: "x" }]]), kept);
});

test("a report is sent with its own key, the token of now, and when it was written", () => {
  const body = bodyOf({ key: "k", fields: [["nyckel", "annan"], ["ord", "Å & ö"], ["skriven", "nyss"]], written: "2026-11-22T10:00:00.000Z" }, "t");
  assert.equal(body.toString(), "ord=%C3%85+%26+%C3%B6&nyckel=k&skriven=2026-11-22T10%3A00%3A00.000Z&formular=t");
});

test("what waits is sent in order with one fresh form, and taken away when it is sent", async () => {
  const pocket = new Pocket(report("a"), report("bb"), report("ccc"));
  const server = line([]);
  const result = await sendWaiting(pocket, server);
  assert.deepEqual(server.sent, ["a färsk", "bb färsk", "ccc färsk"]);
  assert.equal(server.asked.forms, 1);
  assert.equal(pocket.reports.size, 0);
  assert.deepEqual(result.sent, ["/rapportera/mina/a", "/rapportera/mina/bb", "/rapportera/mina/ccc"]);
});

test("nothing is asked of the server when nothing waits", async () => {
  const server = line([]);
  await sendWaiting(new Pocket(report("a", { hindrance: "Nej." })), server);
  assert.equal(server.asked.forms, 0);
});

test("without an answer a report stays, and the rest is not tried", async () => {
  const pocket = new Pocket(report("a"), report("bb"));
  const server = line([Outcome.later]);
  const result = await sendWaiting(pocket, server);
  assert.deepEqual([server.sent.length, pocket.reports.size, result.needsSignIn], [1, 2, false]);
});

test("without a form nothing is sent", async () => {
  for (const [outcome, needsSignIn] of [[Outcome.later, false], [Outcome.signIn, true]]) {
    const pocket = new Pocket(report("a"));
    const server = line([], { outcome, token: "", account: "" });
    assert.equal((await sendWaiting(pocket, server)).needsSignIn, needsSignIn);
    assert.deepEqual([server.sent.length, pocket.reports.size], [0, 1]);
  }
});

test("one that is held back stays with the reason, and the next is sent", async () => {
  const pocket = new Pocket(report("a"), report("bb"));
  const result = await sendWaiting(pocket, line([Outcome.held]));
  assert.equal(pocket.reports.get("a").hindrance, "Det står ett nummer.");
  assert.equal(pocket.reports.has("bb"), false);
  assert.equal(result.held.key, "a");
});

test("a page's own token is tried first, and a fresh one when its sign-in has ended", async () => {
  const pocket = new Pocket(report("a"), report("bb"));
  const server = line([Outcome.signIn]);
  await sendWaiting(pocket, server, { key: "a", form: { token: "gammal", account: "k1" } });
  assert.deepEqual(server.sent, ["a gammal", "a färsk"]);
  assert.deepEqual([...pocket.reports.keys()], ["bb"]);
});

test("a report is never sent in somebody else's sign-in", async () => {
  const pocket = new Pocket(report("a", { account: "k2" }), report("bb"), report("ccc", { account: "" }));
  const server = line([]);
  const result = await sendWaiting(pocket, server);
  assert.deepEqual(server.sent, ["bb färsk", "ccc färsk"]);
  assert.equal(result.foreign, 1);
  assert.ok(belongs(report("a"), "") && !belongs(report("a"), "k3"));
});

test("neither is one whose page was somebody else's when the sign-in was changed", async () => {
  const pocket = new Pocket(report("a"));
  const server = line([Outcome.signIn], { outcome: Outcome.sent, token: "färsk", account: "k2" });
  const result = await sendWaiting(pocket, server, { key: "a", form: { token: "gammal", account: "k1" } });
  assert.deepEqual([server.sent, result.foreign, pocket.reports.size], [["a gammal"], 1, 1]);
});

test("what another page sent or threw away meanwhile is passed over", async () => {
  const pocket = new Pocket(report("a"), report("bb"));
  const server = line([]);
  const send = server.send;
  server.send = async (each, token) => (pocket.reports.delete("bb"), send(each, token));
  await sendWaiting(pocket, server);
  assert.deepEqual(server.sent, ["a färsk"]);
});

test("two pages that want to send at once are one that does, and one that waits or leaves it", async () => {
  let held = false;
  const locks = { request: async (_, { ifAvailable }, work) => {
    if (held && ifAvailable) return work(null);
    while (held) await new Promise((resolve) => setTimeout(resolve, 1));
    held = true;
    try { return await work({}); } finally { held = false; }
  } };
  const pocket = new Pocket(report("a"));
  const server = line([]);
  const send = server.send;
  server.send = async (...asked) => (await new Promise((resolve) => setTimeout(resolve, 10)), send(...asked));
  const work = () => sendWaiting(pocket, server);
  const [first, second, third] = await Promise.all([false, false, true].map((wait) => alone(work, { wait }, locks)));
  assert.deepEqual([first.sent.length, second, third.sent.length], [1, undefined, 0]);
  assert.deepEqual(server.sent, ["a färsk"]);
});

test("the status line says how many there are of each", () => {
  const say = (state) => statusSentences({ waiting: 0, held: 0, foreign: 0, sent: 0, needsSignIn: false, ...state }, "telefonen");
  assert.deepEqual(say({}), []);
  assert.deepEqual(say({ waiting: 1 }), ["En rapport ligger kvar i telefonen. Den skickas när det finns nät och du har sidan öppen."]);
  assert.deepEqual(say({ waiting: 2, needsSignIn: true }), ["Två rapporter ligger kvar i telefonen. Logga in så skickas de."]);
  assert.deepEqual(say({ sent: 1 }), ["En rapport som låg i telefonen är skickad. Tack!"]);
  assert.deepEqual(say({ held: 1 }), ["En rapport gick inte att ta emot som den är. Den ligger kvar här nedanför, så att du kan ändra."]);
  assert.deepEqual(say({ foreign: 3 }), ["Tre rapporter i telefonen är skrivna av någon annan. De skickas när den personen loggar in här."]);
  assert.equal(say({ waiting: 13 })[0].slice(0, 13), "13 rapporter ");
});

test("a day is a day on the writer's clock, a key a random UUID", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 0, 10)), "2026-01-05");
  const old = { getRandomValues: (bytes) => globalThis.crypto.getRandomValues(bytes) };
  for (const key of [newKey(), newKey(old)]) assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(newKey(old), newKey(old));
});
