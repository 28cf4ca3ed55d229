// Keeps one whole version of the page for the time without a connection. The list of files changes with any of them, and with it this
// worker: a new version is fetched whole, waits until the page says that it is idle, and only then takes over.
importScripts("/gate-reader/files.js");

const { version, files } = self.gateFiles;
const NAME = `gate-reader ${version}`;
const PAGE = "/gate-reader/";

addEventListener("install", event => event.waitUntil(fetchAll()));
addEventListener("activate", event => event.waitUntil(Promise.all([dropOthers(), clients.claim()])));
addEventListener("message", event => event.data === "take over" && skipWaiting());

addEventListener("fetch", event => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && pathname === PAGE) {
    event.respondWith(find(PAGE, event.request));
  } else if (files.includes(pathname)) {
    event.respondWith(find(pathname, event.request));
  }
});

async function fetchAll() {
  const shelf = await caches.open(NAME);
  await shelf.addAll([PAGE, ...files].map(path => new Request(path, { cache: "reload", credentials: "omit" })));
}

async function find(path, request) {
  const shelf = await caches.open(NAME);
  return await shelf.match(path) ?? fetch(request);
}

/** Of this page's own: the portal may keep something under other names one day. */
async function dropOthers() {
  const old = (await caches.keys()).filter(name => name.startsWith("gate-reader ") && name !== NAME);
  await Promise.all(old.map(name => caches.delete(name)));
}
