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
