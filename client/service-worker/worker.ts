/** The files of the page, by address, and a name that changes with any of them: set by the build. */
declare const SHELL_FILES: readonly string[];
declare const SHELL_VERSION: string;

type Waiting = { readonly waitUntil: (work: Promise<unknown>) => void };
type Asked = Waiting & {
  readonly request: Request;
  /** What the browser asked for by itself while it woke the worker. */
  readonly preloadResponse: Promise<Response | undefined>;
  readonly respondWith: (response: Promise<Response>) => void;
};
type WorkerScope = {
  readonly addEventListener: {
    (name: "install" | "activate", act: (event: Waiting) => void): void;
    (name: "fetch", act: (event: Asked) => void): void;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (which: {
      readonly type: "window";
      readonly includeUncontrolled: boolean;
    }) => Promise<readonly { readonly url: string }[]>;
  };
  readonly registration: {
    readonly navigationPreload?: { readonly enable: () => Promise<void> };
  };
};

const worker = self as unknown as WorkerScope;
const prefix = "sat-hach-shell-";
const cacheName = prefix + SHELL_VERSION;
const page = "/thi";
/** The page keeps those of its form in a cache, and ends that with the test. */
const pictures = "/api/v1/media/";
/** After this a slow line counts as none: the page on this machine is good enough. */
const patienceMs = 3_000;

worker.addEventListener("install", (event) => {
  event.waitUntil(fill().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOthers(), askMeanwhile()]).then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (SHELL_FILES.includes(pathname) || pathname.startsWith(pictures))
    event.respondWith(fromCache(request));
  else if (request.mode === "navigate" && isPage(pathname)) event.respondWith(pageFor(event));
});

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  const keepPage = async () => cache.put(page, (await loadedPage()) ?? (await askedPage()));
  await Promise.all([cache.addAll([...SHELL_FILES]), keepPage()]);
}

/** The page as the window that brought this worker has just loaded it: the line has carried it once. */
async function loadedPage(): Promise<Response | undefined> {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = windows.find(({ url }) => isPage(new URL(url).pathname));
  if (!open) return undefined;
  const loaded = await fetch(open.url, { cache: "force-cache" }).catch(() => undefined);
  // A window may still show an earlier build, whose files are not kept here.
  const text = (await loaded?.clone().text()) ?? "";
  return loaded?.ok && SHELL_FILES.some((file) => /\.js$/.test(file) && text.includes(file))
    ? loaded
    : undefined;
}

async function askedPage(): Promise<Response> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  return response;
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Pages are asked for while the worker wakes, which on an old machine takes as long as the line. */
async function askMeanwhile(): Promise<void> {
  await worker.registration.navigationPreload?.enable().catch(() => undefined);
}

/** Files with a digest in their name never change. */
async function fromCache(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** The newest page where the line allows, else the one on this machine. */
async function pageFor({ request, preloadResponse }: Asked): Promise<Response> {
  const kept = caches.match(page, { cacheName });
  try {
    const asked = preloadResponse.then((response) => response ?? fetch(request));
    const response = await Promise.race([asked, afterPatience()]);
    if (response.ok || (await kept) === undefined) return response;
  } catch {
    // No line: the page on this machine.
  }
  return (await kept) ?? Response.error();
}

function afterPatience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("slow")), patienceMs);
  });
}

/** The candidate's pages; the preview inside the editor is none of them. */
function isPage(pathname: string): boolean {
  return pathname === page || /^\/thi\/[0-9a-f-]{36}\/?$/.test(pathname);
}
