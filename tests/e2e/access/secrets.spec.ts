import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { Role } from "@/lib/domain/policy/roles";
import { pages } from "@/tests/support/access-pages";
import { aRoom, type Room } from "../support/a-room";
import { type Backstage, must } from "../support/backstage";
import { ExamPage } from "../support/exam-page";
import { folderName, readOutput } from "../support/installation";
import { aMarkedTest } from "../support/marked-bank";
import { handIn, sitDown } from "../support/sit";
import { test } from "../support/test";
import { ask, disguises } from "./ask";
import { kindOf, linksIn } from "./links";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { releaseResults } from "@/lib/services/sitting/release-results";

test.describe.configure({ timeout: 240_000 });

/** Names of fields that hold keys, as they would stand in JSON, escaped or not. */
const fields = /\\?"(correct|explanation|misconceptions?|is_?correct|answer_?key)\\?"\s*:/i;

/** Everything a browser receives, searched for a mark as it comes in. */
function listen(context: BrowserContext, mark: string) {
  const found: string[] = [];
  const kinds = new Map<string, number>();
  const reading: Promise<void>[] = [];
  context.on("response", (response) => {
    const kind = (response.headers()["content-type"] ?? "none").split(";")[0] ?? "none";
    // Streams of events never end; pictures and fonts hold no words.
    if (/event-stream|font|image/.test(kind) || response.status() >= 300) return;
    reading.push(
      response.text().then(
        (body) => {
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          if (body.includes(mark)) found.push(`${mark} in ${response.url()}`);
          const api = response.url().includes("/api/v1/") && !response.url().includes("openapi");
          if (api && fields.test(body)) found.push(`a key's field in ${response.url()}`);
        },
        // Taken back by the browser, as on a page that was left.
        () => undefined,
      ),
    );
  });
  return {
    found,
    kinds,
    settle: async () => {
      await Promise.all(reading);
    },
  };
}

test("no key and no explanation reaches an officer, from the door to the result", async ({
  page,
  context,
  backstage,
}) => {
  const { testId, mark } = await aMarkedTest(backstage);
  const room = await aRoom(backstage, { testId });
  const heard = listen(context, mark);
  const exam = new ExamPage(page);
  await exam.begin(room, room.slips[0]);
  for (let position = 1; position <= 4; position += 1) {
    await exam.expectQuestion(position);
    await exam.choose(0);
    await exam.expectSaved(position);
    if (position === 2) await page.reload();
    await exam.next();
  }
  await exam.handIn();
  await expect(exam.received).toBeVisible();
  await finish(backstage, room);
  await expect(async () => {
    await page.getByRole("button", { name: "Xem kết quả" }).click();
    await expect(page.getByRole("heading", { name: "Kết quả" })).toBeVisible({ timeout: 1500 });
  }).toPass();
  await heard.settle();

  expect(heard.found).toEqual([]);
  for (const kind of ["text/html", "application/json", "text/javascript"]) {
    expect(heard.kinds.get(kind) ?? 0, kind).toBeGreaterThan(0);
  }
  // Answers are saved one by one: far more than a page and its parts was heard.
  expect(heard.kinds.get("application/json")).toBeGreaterThan(8);
  expect(await kept(page)).not.toContain(mark);
});

/** What the page leaves in this browser beside its cookies. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage].map((store) => Object.entries(store))),
  );
}

async function finish(backstage: Backstage, { sittingId }: Room) {
  const organiser = await backstage.as("organiser");
  must(await closeSitting(organiser, { sittingId }));
  must(await releaseResults(organiser, { sittingId, audience: "candidates" }));
  must(await releaseResults(organiser, { sittingId, audience: "units" }));
}

/** What comes back of every page that a person gets to by links, as a page and as data for the router. */
async function crawl(cookie: string, starts: readonly string[], most: number) {
  const seen = new Set<string>();
  const bodies: { readonly path: string; readonly body: string }[] = [];
  const waiting = [...starts];
  while (waiting.length > 0 && seen.size < most) {
    const path = waiting.shift() ?? "";
    if (seen.has(path)) continue;
    seen.add(path);
    const asData = disguises["data for the router"]?.(path) ?? { path };
    const [page, data] = [
      await ask(path, { cookie }),
      await ask(asData.path, { cookie, ...asData }),
    ];
    bodies.push({ path, body: page.body }, { path: asData.path, body: data.body });
    // One page of each kind is like the next: new kinds first.
    waiting.push(...linksIn(page.body).filter((link) => isNew(link, seen, waiting)));
  }
  return bodies;
}

function isNew(link: string, seen: Set<string>, waiting: readonly string[]) {
  const alike = [...seen, ...waiting].filter((path) => kindOf(path) === kindOf(link));
  return alike.length < 2 && !alike.includes(link) && !link.startsWith("/thi");
}

const scriptsIn = (body: string) =>
  [...body.matchAll(/src="(\/_next\/static\/[^"]+\.js)/g)].map(([, path = ""]) => path);

for (const role of [
  "invigilator",
  "unit_representative",
  "leader",
  "organiser",
] as const satisfies readonly Role[]) {
  test(`no key and no explanation reaches the ${role} by any link or address`, async ({
    backstage,
    stateOf,
  }) => {
    const { testId, mark, itemId } = await aMarkedTest(backstage);
    const room = await aRoom(backstage, { testId });
    const { cookies } = await stateOf(role);
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const { campaignId, unitId, sittingId } = room;
    const starts = [
      "/",
      `/campaigns/${campaignId}/units/${unitId}`,
      `/rooms/${sittingId}`,
      // Where the secrets are: these answer with an error page.
      `/bank/items/${itemId}`,
      `/bank/items/${itemId}/compare?before=1&after=1`,
      "/no-such-page",
      ...Object.keys(pages).filter((path) => !path.includes("[")),
    ];
    const answers = await crawl(cookie, starts, 40);
    const scripts = new Set(answers.flatMap(({ body }) => scriptsIn(body)));
    for (const path of scripts) answers.push({ path, body: (await ask(path)).body });

    expect(answers.filter(({ body }) => body.includes(mark)).map(({ path }) => path)).toEqual([]);
    expect(answers.length).toBeGreaterThan(2 * 12);
    expect(scripts.size).toBeGreaterThan(10);
  });
}

test("no key and no explanation reaches the live room of an invigilator", async ({
  backstage,
  signedInAs,
}) => {
  const { testId, mark } = await aMarkedTest(backstage);
  const room = await aRoom(backstage, { testId });
  const attempt = await sitDown(room.sittingId, room.slips[0]);
  const page = await signedInAs("invigilator");
  const heard = listen(page.context(), mark);
  await page.goto(`/rooms/${room.sittingId}`);
  await handIn(attempt);
  await expect(page.getByRole("button", { name: /Đã nộp/ })).toBeVisible();
  await heard.settle();

  expect(heard.found).toEqual([]);
  expect(heard.kinds.get("text/html") ?? 0).toBeGreaterThan(0);
});

test("the mark is found where it may be, and nowhere in what the product writes down", async ({
  backstage,
  signedInAs,
}) => {
  const { mark, itemId } = await aMarkedTest(backstage);
  const page = await signedInAs("author");
  const heard = listen(page.context(), mark);
  await page.goto(`/bank/items/${itemId}`);
  await heard.settle();

  expect(heard.found).not.toEqual([]);
  const written = readOutput(process.env[folderName] ?? "");
  expect(written).toContain("Ready: ");
  expect(written).not.toContain("CANARY");
});

test("no source map and no key of the demonstration is in what browsers load", async ({
  request,
}) => {
  const page = await (await request.get("/sign-in")).text();
  const scripts = scriptsIn(page);
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    const body = await (await request.get(script)).text();
    expect(body, script).not.toMatch(/sourceMappingURL=(?!data:,)/);
    expect((await request.get(`${script}.map`)).status(), script).toBe(404);
  }
});
