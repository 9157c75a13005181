// The worker of who reports: what it keeps, what it answers with when there is no network, and what it leaves alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const source = readFileSync(new URL("../../Sources/Core/Web/Assets/sw.js", import.meta.url), "utf8")
  .replace('["@@addresses@@"]', '["/rapportera/utan-nat", "/assets/site-1.css"]').replace("@@build@@", "b2");

/** The worker in a browser of our own, with a network that answers or does not. */
function browser(network) {
  const stored = new Map([["samsyn-skal-b1", new Map()], ["annat", new Map()]]);
  const asked = [];
  const listeners = {};
  const fetch = async (request) => (asked.push(request), network(request));
  const open = async (name) => {
    if (!stored.has(name)) stored.set(name, new Map());
    const shelf = stored.get(name);
    return {
      addAll: async (requests) => { for (const request of requests) shelf.set(new URL(request.url).pathname, await fetch(request)); },
      put: async (address, response) => void shelf.set(address, response),
      match: async (address) => shelf.get(address),
    };
  };
  const self = {
    location: new URL("https://samsyn.example/sw.js"), addEventListener: (name, work) => (listeners[name] = work), skipWaiting: async () => {},
    clients: { claim: async () => {} },
  };
  class Request {
    constructor(address, options) {
      Object.assign(this, { url: new URL(address, "https://samsyn.example").href, method: "GET", mode: "cors" }, options);
    }
  }
  const caches = { open, keys: async () => [...stored.keys()], delete: async (name) => stored.delete(name) };
  // Ten seconds of patience are one hundredth of one here.
  vm.runInNewContext(source, { self, caches, fetch, Request, URL, Promise, setTimeout: (work, time) => setTimeout(work, time / 1000) });
  const raise = async (name, more = {}) => {
    let answer;
    const waits = [];
    listeners[name]({ ...more, waitUntil: (promise) => waits.push(promise), respondWith: (promise) => (answer = promise) });
    // What is done beside the answer may fail when the answer does.
    const settled = await Promise.allSettled([answer, ...waits]);
    if (answer && settled[0].status === "rejected") throw settled[0].reason;
    return answer && settled[0].value;
  };
  return { asked, stored, raise, get: (address, more = {}) => raise("fetch", { request: new Request(address, { mode: "navigate", ...more }) }) };
}

const page = (words) => ({ ok: true, redirected: false, words });
const dead = () => Promise.reject(new TypeError("no network"));

async function installed(network) {
  let now = async (request) => page(`skal ${new URL(request.url).pathname}`);
  const phone = browser((request) => now(request));
  await phone.raise("install");
  phone.asked.length = 0;
  now = network;
  return phone;
}

test("keeps what it is told of, asked for as by nobody, past the browser's own memory", async () => {
  const phone = browser(async () => page("skal"));
  await phone.raise("install");
  assert.deepEqual([...phone.stored.get("samsyn-skal-b2").keys()], ["/rapportera/utan-nat", "/assets/site-1.css"]);
  for (const request of phone.asked) assert.deepEqual([request.credentials, request.cache], ["omit", "reload"]);
});

test("throws away what an older build kept, and nothing else", async () => {
  const phone = await installed(dead);
  await phone.raise("activate");
  assert.deepEqual([...phone.stored.keys()], ["annat", "samsyn-skal-b2"]);
});

test("answers the report form with the kept page when there is no network, or one that carries nothing", async () => {
  for (const network of [dead, () => new Promise(() => {})]) {
    for (const address of ["/rapportera", "/rapportera/ny", "/rapportera/ny?x=1", "/rapportera/utan-nat"]) {
      const phone = await installed((request) => (request.mode === "navigate" ? network() : dead()));
      assert.equal((await phone.get(address)).words, "skal /rapportera/utan-nat", address);
    }
  }
});

test("gives the network's answer when there is one, and keeps nothing of it", async () => {
  const phone = await installed(async (request) => page(request.mode === "navigate" ? "inloggad" : "nytt skal"));
  assert.equal((await phone.get("/rapportera/ny")).words, "inloggad");
  assert.deepEqual([...phone.stored.get("samsyn-skal-b2").entries()].map(([address, kept]) => `${address} ${kept.words}`), [
    "/rapportera/utan-nat nytt skal", "/assets/site-1.css skal /assets/site-1.css",
  ]);
  const asked = phone.asked.map((request) => `${new URL(request.url).pathname} ${request.credentials ?? "own"}`);
  assert.deepEqual(asked, ["/rapportera/ny own", "/rapportera/utan-nat omit"]);
});

test("keeps no refusal and no other page in the place of the kept one", async () => {
  for (const answer of [{ ok: false, redirected: false }, { ok: true, redirected: true }]) {
    const phone = await installed(async (request) => (request.mode === "navigate" ? page("inloggad") : answer));
    await phone.get("/rapportera/ny");
    assert.equal(phone.stored.get("samsyn-skal-b2").get("/rapportera/utan-nat").words, "skal /rapportera/utan-nat");
  }
});

test("leaves everything else to the browser", async () => {
  const phone = await installed(dead);
  for (const [address, more] of [
    ["/", {}], ["/rapportera/mina", {}], ["/rapportera/mina/17", {}], ["/veckor/2026/47", {}], ["/rapportera", { method: "POST" }],
    ["/rapportera/ny", { mode: "cors" }],
    ["/assets/annan-2.css", { mode: "no-cors" }], ["https://annan.example/rapportera", {}],
  ]) {
    assert.equal(await phone.get(address, more), undefined, address);
  }
  assert.equal(phone.asked.length, 0);
});

test("gives the files of the kept page without asking", async () => {
  const phone = await installed(dead);
  assert.equal((await phone.get("/assets/site-1.css", { mode: "no-cors" })).words, "skal /assets/site-1.css");
});
