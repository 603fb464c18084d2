import { installation } from "../support/installation";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly place: string;
};

export type Asking = {
  readonly cookie?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: BodyInit;
};

/** Packing and unpacking answers takes longer than sending them to the same machine. */
const plain = { "Accept-Encoding": "identity" };

/**
 * One request as it goes over the wire. The framework's own detours on the same site are followed
 * with the same headers; `place` is the path that answered, or the sign-in it points to.
 */
export async function ask(path: string, asking: Asking = {}): Promise<Answer> {
  const { cookie, headers, ...rest } = asking;
  const { origin } = installation();
  let place = path;
  const sent = { ...plain, ...headers, ...(cookie === undefined ? {} : { cookie }) };
  for (let detours = 0; ; detours += 1) {
    const answer = await fetch(origin + place, { ...rest, redirect: "manual", headers: sent });
    const body = await answer.text();
    const { next, final } = nextPlace(answer, origin);
    if (next === null || final || detours > 3) {
      const { status } = answer;
      return { status, headers: answer.headers, body, place: next?.pathname ?? place };
    }
    place = next.pathname + next.search;
  }
}

/** Where an answer sends on to; final when a person would have to go there by themselves. */
function nextPlace({ headers }: Response, origin: string) {
  // An action answers with the place to go to instead of a redirect of its own.
  const acted = headers.get("x-action-redirect")?.split(";")[0];
  const location = acted ?? headers.get("location");
  if (location === null) return { next: null, final: true };
  const next = new URL(location, origin);
  const leads = next.origin === origin && next.pathname !== "/sign-in";
  return { next, final: !leads || acted !== undefined };
}

export type Disguise = (path: string) => {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const flight = { RSC: "1" };

/** Ways to ask for the same page that have led around guards elsewhere. */
export const disguises: Readonly<Record<string, Disguise>> = {
  "data for the router": (path) => ({ path: withQuery(path, "_rsc=1a2b3"), headers: flight }),
  prefetch: (path) => ({
    path: withQuery(path, "_rsc=1a2b3"),
    headers: { ...flight, "Next-Router-Prefetch": "1" },
  }),
  "prefetch of one segment": (path) => ({
    path: withQuery(path, "_rsc=1a2b3"),
    headers: {
      ...flight,
      "Next-Router-Prefetch": "1",
      "Next-Router-Segment-Prefetch": "/_tree",
    },
  }),
  "file of data": (path) => ({ path: path.replace(/(?=\?|$)/, ".rsc"), headers: flight }),
  "claim to be an inner request": (path) => ({
    path,
    headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy", "x-path": "/help" },
  }),
  "claim to be somebody else": (path) => ({
    path,
    headers: {
      "x-forwarded-for": "127.0.0.1",
      "x-original-url": "/help",
      "x-rewrite-url": "/help",
    },
  }),
  "doubled slashes": (path) => ({ path: path.replaceAll("/", "//") }),
  "encoded letters": (path) => ({
    path: path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  }),
};

function withQuery(path: string, query: string): string {
  return path + (path.includes("?") ? "&" : "?") + query;
}
