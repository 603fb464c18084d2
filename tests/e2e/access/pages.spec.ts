import { expect } from "@playwright/test";
import { pages, routes } from "@/tests/support/access-pages";
import type { Audience } from "@/tests/support/access-roles";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { type Backstage, must } from "../support/backstage";
import { handIn, sitDown } from "../support/sit";
import { test } from "../support/test";
import { addressOf } from "./address";
import { type Answer, ask, disguises } from "./ask";
import { carelessForms } from "./forms-of";
import { keptBy, unguardedIn } from "./guards";
import { kindOf, linksIn } from "./links";
import { type People, type Person, type Side, twoUnits } from "./people";

// One world for all of these: making it takes longer than asking.
test.describe.configure({ mode: "default", timeout: 600_000 });

/**
 * Whether they open for whoever may also depends on how far the sitting, the contest or the form
 * before them has come: here only refusals are asked for.
 */
const dependsOnState = (page: string) =>
  page === "/units/reorganise/review" ||
  page.startsWith("/sittings/[sittingId]/") ||
  page === "/contests/[contestId]/settings" ||
  page === "/contests/[contestId]/audiences/new";

const nobody = { role: "nobody", cookie: undefined } as const;

let people: People;

test.beforeAll(async ({ backstage }) => {
  test.setTimeout(240_000);
  people = await twoUnits(backstage);
  for (const { room } of [people.own, people.other]) await sitThrough(backstage, room);
});

async function sitThrough(backstage: Backstage, room: Side["room"]) {
  await handIn(await sitDown(room.sittingId, room.slips[0]));
  const { sittingId } = room;
  must(await closeSitting(await backstage.as("organiser"), { sittingId }));
}

const scoped = (page: string) => page.includes("[");

type Asker = Person | typeof nobody;
type Expected = "let in" | "sent to sign in" | "not found";

function expectedFor(audience: Audience, { role }: Asker, side: "own" | "other"): Expected {
  if (audience === "everyone") return "let in";
  if (role === "nobody") return "sent to sign in";
  if (audience === "signed in") return "let in";
  const reach = audience[role];
  return reach === "all" || (reach === "own" && side === "own") ? "let in" : "not found";
}

function outcomeOf({ status, place, body }: Answer): string {
  if (place === "/sign-in" && status >= 300) return "sent to sign in";
  if (status === 404 || body.includes("NEXT_HTTP_ERROR_FALLBACK;404")) return "not found";
  return status === 200 ? "let in" : `answered ${status}`;
}

type Case = {
  readonly page: string;
  readonly asker: Asker;
  readonly side: "own" | "other";
  readonly expected: Expected;
};

function casesOf(page: string, audience: Audience): Case[] {
  const sides = scoped(page) ? (["own", "other"] as const) : (["own"] as const);
  return sides.flatMap((side) =>
    [nobody, ...people.persons].map((asker) => ({
      page,
      asker,
      side,
      expected: expectedFor(audience, asker, side),
    })),
  );
}

const allCases = () =>
  Object.entries(pages)
    .flatMap(([page, audience]) => casesOf(page, audience))
    .filter(({ page, expected }) => expected !== "let in" || !dependsOnState(page));

/** A few at a time: there are thousands. */
async function each<Item>(items: readonly Item[], act: (item: Item) => Promise<void>) {
  const left = [...items];
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}

const nameOf = ({ page, side, asker }: Case) => `${page} of the ${side} unit, as ${asker.role}`;

type Visited = {
  readonly asked: Case;
  readonly outcome: string;
  readonly leaks: readonly string[];
  readonly unguarded: readonly string[];
  readonly carelessForms: readonly string[];
};

/** Every page as everybody gets it, asked for once for all the tests that look at it. */
let visits: Promise<readonly Visited[]> | undefined;

async function visitAll(): Promise<readonly Visited[]> {
  const visited: Visited[] = [];
  await each(allCases(), async (asked) => {
    const answer = await ask(addressOf(asked.page, people[asked.side]), asked.asker);
    visited.push({
      asked,
      outcome: outcomeOf(answer),
      leaks: asked.expected === "let in" ? [] : leaksOf(asked, answer),
      unguarded: asked.expected === "let in" ? [...unguardedIn(answer), ...keptBy(answer)] : [],
      carelessForms: carelessForms(answer.body),
    });
  });
  return visited;
}

test("every page opens for exactly the roles of the table, and only on what is theirs", async () => {
  const visited = await (visits ??= visitAll());
  const wrong = visited
    .filter(({ asked, outcome }) => outcome !== asked.expected)
    .map(({ asked, outcome }) => `${nameOf(asked)}: expected ${asked.expected}, was ${outcome}`);

  expect([...wrong, ...visited.flatMap(({ leaks }) => leaks)]).toEqual([]);
  expect(visited.length).toBeGreaterThan(400);
});

/** Pages that opened, by what is wrong with them. */
async function faultsOf(kind: "unguarded" | "carelessForms") {
  const opened = (await (visits ??= visitAll())).filter(({ outcome }) => outcome === "let in");
  expect(new Set(opened.map(({ asked }) => asked.page)).size).toBeGreaterThan(70);
  return opened.flatMap((visit) => visit[kind].map((fault) => `${nameOf(visit.asked)}: ${fault}`));
}

test("no page has a form that may be sent twice or by address before its script is there", async () => {
  expect(await faultsOf("carelessForms")).toEqual([]);
});

test("every page forbids what it does not need, is kept nowhere and loads nothing from elsewhere", async () => {
  expect(await faultsOf("unguarded")).toEqual([]);
});

/** Somebody who may have what comes from a route. */
function readerOf(route: string): Person | typeof nobody {
  const audience = routes[route];
  const may = ({ role }: Person) =>
    audience === "signed in" || (typeof audience === "object" && role in audience);
  return people.persons.find(may) ?? nobody;
}

test("files to download are taken for what they are, and kept nowhere", async () => {
  const wrong: string[] = [];
  const files = Object.keys(routes).filter((route) => !route.startsWith("/api/auth"));
  await each(files, async (route) => {
    const path = addressOf(route.replace("papers/[paper]", "papers/attendance"), people.own);
    const { headers } = await ask(path, readerOf(route));
    if (headers.get("x-content-type-options") !== "nosniff") wrong.push(`${path}: may be mistaken`);
    wrong.push(...keptBy({ headers }).map((fault) => `${path}: ${fault}`));
  });

  expect(wrong).toEqual([]);
});

/** Pages that show what lies in the unit of a person: nobody else changes what stands on them. */
const pagesOf = ({ role }: Person) =>
  Object.entries(pages).flatMap(([page, audience]) =>
    typeof audience === "object" && audience[role] === "own" ? [page] : [],
  );

test("no page shows whoever may read it a link that leads to a refusal", async () => {
  const wrong: string[] = [];
  let followed = 0;
  for (const person of [...people.persons, people.outsider]) {
    // One link of a kind is like the next: all that it shows belongs to one unit.
    const links = new Map<string, readonly [link: string, page: string]>();
    await each(pagesOf(person), async (page) => {
      const answer = await ask(addressOf(page, people.own), person);
      if (outcomeOf(answer) !== "let in") return;
      for (const link of linksIn(answer.body)) links.set(kindOf(link), [link, page]);
    });
    await each([...links.values()], async ([link, page]) => {
      followed += 1;
      const outcome = outcomeOf(await ask(link, person));
      if (outcome !== "let in") wrong.push(`${link} on ${page}, as ${person.role}: ${outcome}`);
    });
  }

  expect(wrong).toEqual([]);
  expect(followed).toBeGreaterThan(200);
});

/** Words of a unit in an answer to somebody who may not see it. */
function leaksOf(asked: Case, { body }: Answer): string[] {
  return people[asked.side].marks
    .filter((mark) => body.includes(mark))
    .map((mark) => `${nameOf(asked)}: shows ${mark}`);
}

for (const [name, disguise] of Object.entries(disguises)) {
  test(`no ${name} shows a page to whom the plain request does not`, async () => {
    const wrong: string[] = [];
    const refused = allCases().filter(({ expected }) => expected !== "let in");
    // The guard stands behind the disguise: nobody, a stranger to the page, and whoever has it
    // elsewhere. To the first two one unit is like the other.
    const cases = refused.filter(({ asker, side, page }) => {
      const audience = pages[page] ?? "everyone";
      const reach = typeof audience === "object" && asker.role !== "nobody" && audience[asker.role];
      if (side === "other") return Boolean(reach);
      return asker.role === "nobody" || asker.role === "candidate";
    });
    await each(cases, async (asked) => {
      const { path, headers = {} } = disguise(addressOf(asked.page, people[asked.side]));
      const answer = await ask(path, { cookie: asked.asker.cookie, headers });
      const outcome = outcomeOf(answer);
      if (outcome === "let in" && !isEmptyShell(answer)) wrong.push(`${nameOf(asked)}: ${outcome}`);
      wrong.push(...leaksOf(asked, answer));
    });

    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(50);
  });
}

test("these disguises do reach the page for whoever may see it", async () => {
  const inspector = people.persons.find(({ role }) => role === "inspector");
  const plain = addressOf("/campaigns/[campaignId]", people.own);
  const reaching = [
    "data for the router",
    "claim to be an inner request",
    "claim to be somebody else",
    "doubled slashes",
  ];
  for (const name of reaching) {
    const { path, headers = {} } = disguises[name]?.(plain) ?? { path: "" };
    const { body } = await ask(path, { cookie: inspector?.cookie, headers });

    expect(body, name).toContain(people.own.room.unitName);
  }
});

/** A redirect or refusal told inside the data, or a prefetch that holds nothing of the page. */
function isEmptyShell({ body }: Answer): boolean {
  return body.includes("NEXT_REDIRECT") || body.length < 1500;
}
