import type { Browser, BrowserContext, Page } from "@playwright/test";
import { round } from "../figures";
import { type Hurried, hurriedWord, hurry } from "./hurry";
import type { Room } from "../room/room";
import type { Wire } from "./wire";

type Slip = Room["slips"][number];

export type Visit = {
  readonly bytes: number;
  /** Of these, of pictures: how many a form shows, the draw decides. */
  readonly picture_bytes: number;
  readonly requests: number;
  /** From the address to a form that can be filled in. */
  readonly entry_ms: number;
  /** From the last thing the candidate has to do before the start to the first question. */
  readonly start_ms: number;
  /** From the address to the first question, of a candidate who never hesitates. */
  readonly first_question_ms: number;
};

export type Place = {
  readonly browser: Browser;
  readonly wire: Wire;
  readonly sittingId: string;
  /** Whether line and processor are as slow as an old machine behind a busy line. */
  readonly slow: boolean;
};

const line = { latencyMs: 150, bytesPerSecond: 1_600_000 / 8, processor: 4 };
const patienceMs = 60_000;

/** A visit by a browser that was never here, and one by a browser that only knows the page. */
export async function visits(
  place: Place,
  [first, second]: readonly [Slip, Slip],
): Promise<{ cold: Visit; warm: Visit }> {
  const cold = await inNewBrowser(place, (context) => visit(place, context, first));
  const warm = await inNewBrowser(place, async (context) => {
    await look(place, context);
    return visit(place, context, second);
  });
  return { cold, warm };
}

async function inNewBrowser<T>(
  { browser }: Place,
  act: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    return await act(context);
  } finally {
    await context.close();
  }
}

const addressOf = ({ wire, sittingId }: Place) => `http://127.0.0.1:${wire.port}/thi/${sittingId}`;

/** Opens the page until all of it is kept, and goes away. */
async function look(place: Place, context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(addressOf(place));
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForLoadState("networkidle");
  await page.close();
}

async function visit(place: Place, context: BrowserContext, slip: Slip): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  if (place.slow) await slowDown(page);
  const pictures = new Set<string>();
  page.on("request", (request) => {
    if (request.url().includes("/api/v1/media/")) pictures.add(request.url());
  });
  // Our loader wraps functions in this one, which a page does not know.
  await page.addInitScript("globalThis.__name = (wrapped) => wrapped;");
  await page.addInitScript(hurry, { slip, word: hurriedWord });
  const arrived = page.waitForEvent("console", (line) => line.text().startsWith(hurriedWord));
  place.wire.take();
  await page.goto(addressOf(place), { waitUntil: "commit" });
  const times = JSON.parse((await arrived).text().slice(hurriedWord.length)) as Hurried;
  // What was under way in the background belongs to the visit too.
  await page.waitForTimeout(place.slow ? 0 : 1_000);
  const { bytes, requests } = place.wire.take();
  const pictureBytes = await weigh(context, pictures);
  await page.close();
  return {
    bytes,
    picture_bytes: pictureBytes,
    requests,
    entry_ms: round(times.entry, 0),
    start_ms: round(times.question - times.asked, 0),
    first_question_ms: round(times.question, 0),
  };
}

/** Asked for again: what the page's own worker hands on has no size of its own. */
async function weigh(context: BrowserContext, addresses: ReadonlySet<string>): Promise<number> {
  let bytes = 0;
  for (const address of addresses)
    bytes += (await (await context.request.get(address)).body()).length;
  return bytes;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: line.bytesPerSecond,
    uploadThroughput: line.bytesPerSecond,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: line.processor });
}
