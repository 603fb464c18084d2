import { expect } from "@playwright/test";
import type { Role } from "@/lib/domain/policy/roles";
import { pages, routes } from "@/tests/support/access-pages";
import { installation } from "../support/installation";
import { test } from "../support/test";
import { addressOf } from "./address";
import { type People, twoUnits } from "./people";

test.describe.configure({ mode: "default", timeout: 120_000 });

let people: People;

test.beforeAll(async ({ backstage }) => {
  test.setTimeout(240_000);
  people = await twoUnits(backstage);
});

/** What every answer has to say, by name of the header. Source: reliability §3.2 D. */
const guards = {
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\).*microphone=\(\)/,
} as const;

const privacy = /no-store/;

/** What a policy has to forbid; the page's own scripts carry a nonce or are files of ours. */
const directives = [
  "default-src 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "connect-src 'self'",
  "font-src 'self'",
];

type Asked = { readonly path: string; readonly cookie?: string | undefined };

async function get({ path, cookie }: Asked): Promise<Response> {
  const { origin } = installation();
  return fetch(origin + path, { redirect: "manual", headers: cookie ? { cookie } : {} });
}

function missingGuards(path: string, { headers }: Response): string[] {
  return Object.entries(guards)
    .filter(([name, value]) => !value.test(headers.get(name) ?? ""))
    .map(([name]) => `${path}: ${name} is ${headers.get(name) ?? "absent"}`);
}

function weaknesses(path: string, { headers }: Response): string[] {
  const policy = headers.get("content-security-policy") ?? "";
  const missing = directives.filter((directive) => !policy.includes(directive));
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "'unsafe-inline'";
  const loose = /unsafe-inline|unsafe-eval|https?:|\*/.test(scripts) ? [`scripts ${scripts}`] : [];
  return [...missing, ...loose].map((problem) => `${path}: policy: ${problem}`);
}

/** Addresses of other sites that a page would make a browser ask. */
function foreignLoads(path: string, html: string): string[] {
  const loads = html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="([^"]+)"/g);
  return [...loads]
    .map(([, address = ""]) => new URL(address, installation().origin))
    .filter(({ origin, protocol }) => origin !== installation().origin && protocol !== "data:")
    .map(({ href }) => `${path}: loads ${href}`);
}

/** Somebody who may open the page. */
function readerOf(page: string): string | undefined {
  const audience = pages[page] ?? routes[page] ?? "everyone";
  if (audience === "everyone") return undefined;
  const role = audience === "signed in" ? "leader" : (Object.keys(audience)[0] as Role);
  return people.persons.find((person) => person.role === role)?.cookie;
}

test("every page forbids what it does not need, is kept nowhere and loads nothing from elsewhere", async () => {
  const wrong: string[] = [];
  let opened = 0;
  for (const page of Object.keys(pages)) {
    const path = addressOf(page, people.own);
    const answer = await get({ path, cookie: readerOf(page) });
    if (answer.status === 200) opened += 1;
    wrong.push(...missingGuards(path, answer), ...weaknesses(path, answer));
    if (!privacy.test(answer.headers.get("cache-control") ?? "")) wrong.push(`${path}: is kept`);
    wrong.push(...foreignLoads(path, await answer.text()));
  }

  expect(wrong).toEqual([]);
  expect(opened).toBeGreaterThan(35);
});

test("a nonce is used once", async () => {
  const nonceOf = async () =>
    /'nonce-([^']+)'/.exec(
      (await get({ path: "/help" })).headers.get("content-security-policy") ?? "",
    );
  const [one, two] = [await nonceOf(), await nonceOf()];

  expect(one?.[1]).toMatch(/^.{20,}$/);
  expect(one?.[1]).not.toBe(two?.[1]);
});

test("the candidate's page is as guarded as the others", async () => {
  const path = `/thi/${people.own.room.sittingId}`;
  const answer = await get({ path });
  const html = await answer.text();

  expect(missingGuards(path, answer)).toEqual([]);
  expect(weaknesses(path, answer)).toEqual([]);
  expect(foreignLoads(path, html)).toEqual([]);
  expect(answer.headers.get("content-security-policy")).toContain(
    "require-trusted-types-for 'script'",
  );
  // It holds nobody's data, and has to open when the network is away.
  expect(answer.headers.get("cache-control")).toBe("no-cache");
});

test("files to download, answers of the interface and pages that do not exist are guarded too", async () => {
  const wrong: string[] = [];
  const paths = [
    ...Object.keys(routes)
      .filter((route) => !route.startsWith("/api/auth"))
      .map((route) => ({
        path: addressOf(route.replace("papers/[paper]", "papers/attendance"), people.own),
        cookie: readerOf(route),
      })),
    { path: "/api/v1/sittings" },
    { path: "/api/v1/nothing" },
    { path: "/api/health" },
    { path: "/nothing-here" },
  ];
  for (const asked of paths) {
    const answer = await get(asked);
    await answer.arrayBuffer();
    if (answer.headers.get("x-content-type-options") !== "nosniff") {
      wrong.push(`${asked.path}: may be taken for something else`);
    }
    if (!privacy.test(answer.headers.get("cache-control") ?? "")) {
      wrong.push(`${asked.path}: is kept: ${answer.headers.get("cache-control") ?? ""}`);
    }
  }

  expect(wrong).toEqual([]);
});
