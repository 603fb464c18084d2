import { describe, expect, it } from "vitest";
import { openAttempt } from "@/lib/domain/attempt/client/open";
import type { ClientState, Timing } from "@/lib/domain/attempt/client/state";
import { remainingAt } from "@/lib/domain/attempt/client/clock";
import { step } from "@/lib/domain/attempt/client/step";
import { applyTiming, isNews } from "@/lib/domain/attempt/client/timing";

const minute = 60_000;
const begun = Date.UTC(2026, 10, 26, 8);

/** What the server says `sinceMs` after the attempt began, with an end `lastsMs` after it. */
function told(sinceMs: number, lastsMs: number, grantedMs: number | null = 0): Timing {
  return {
    state: "in_progress",
    epoch: 1,
    serverNow: begun + sinceMs,
    deadlineAt: begun + lastsMs,
    remainingMs: lastsMs - sinceMs,
    grantedMs,
  };
}

function opened(): ClientState {
  return openAttempt({
    ...{ total: 30, timing: told(0, 30 * minute), responses: [], rows: [], lastSeq: 0, flags: [] },
    ...{ storage: "memory", receipt: null, readOnly: false, askedAt: 0, at: 0 },
  });
}

/** The page once it heard `timing`, as soon as that was said. */
function heard(state: ClientState, timing: Timing): ClientState {
  const at = timing.serverNow - begun;
  return applyTiming(state, timing, { askedAt: at, at });
}

/** As the server says it of a test that stands still since its fifth minute. */
function stood(sinceMs: number, remainingMs: number, grantedMs = 0): Timing {
  const rest = { state: "paused", deadlineAt: null, remainingMs } as const;
  return { ...told(sinceMs, 0, grantedMs), ...rest };
}

const still = () => heard(opened(), stood(5 * minute, 25 * minute));

describe("time that somebody gave", () => {
  // The answer was under way for so long, all of it on the way back.
  it.each([0, 40, 900, 1_900])("is told as it was given, by a reply of %i ms", (roundTrip) => {
    const askedAt = 2 * minute;
    const timing = told(askedAt, 35 * minute, 5 * minute);

    const { notice } = applyTiming(opened(), timing, { askedAt, at: askedAt + roundTrip });

    expect(notice).toMatchObject({ kind: "extended", byMs: 5 * minute });
  });

  it("is nothing where the deadline is the same", () => {
    expect(heard(opened(), told(2 * minute, 30 * minute)).notice).toBeNull();
  });

  it("is nothing where an end moved by as long as the test stood still", () => {
    expect(heard(still(), told(12 * minute, 37 * minute)).notice).toBeNull();
  });

  // The test went on at 12 minutes; the page learns of that and of the five minutes at once.
  it.each([0, 700, 20_000, 61_500, 400_000])(
    "is told as it was given, %i ms after a pause",
    (late) => {
      const { notice } = heard(still(), told(12 * minute + late, 42 * minute, 5 * minute));

      expect(notice).toMatchObject({ byMs: 5 * minute, deadlineAt: begun + 42 * minute });
    },
  );

  it("is told with the new end once the test goes on, where it stood still meanwhile", () => {
    const given = heard(still(), stood(6 * minute, 30 * minute, 5 * minute));
    expect(given.notice).toBeNull();

    const { notice } = heard(given, told(12 * minute, 42 * minute, 5 * minute));

    expect(notice).toMatchObject({ byMs: 5 * minute, deadlineAt: begun + 42 * minute });
  });

  it("is asked for when a saved answer brings a new end and does not say why", () => {
    const at = 2 * minute;
    const saved = heard(opened(), told(at, 35 * minute, null));
    expect([saved.notice, saved.refreshAt]).toEqual([null, at]);

    const { notice } = heard(saved, told(at + 100, 35 * minute, 5 * minute));

    expect(notice).toMatchObject({ byMs: 5 * minute });
  });

  it("is told once", () => {
    const once = heard(opened(), told(2 * minute, 35 * minute, 5 * minute));
    const later = { ...once, notice: null };

    expect(heard(later, told(3 * minute, 35 * minute, 5 * minute)).notice).toBeNull();
  });
});

describe("what a stream tells", () => {
  it.each([
    ["time given in a pause", still(), stood(6 * minute, 30 * minute, 5 * minute), true],
    ["the same pause", still(), stood(6 * minute, 25 * minute), false],
    ["another end", opened(), told(minute, 35 * minute, 5 * minute), true],
    ["the same end", opened(), told(minute, 30 * minute), false],
    ["a pause", opened(), stood(minute, 29 * minute), true],
    ["another lease", opened(), { ...told(minute, 30 * minute), epoch: 2 }, true],
  ])("is worth asking about: %s", (_, state, timing, news) => {
    expect(isNews(state, timing)).toBe(news);
  });
});

it("shows time given in a pause at once, however slow the reply", () => {
  const askedAt = 6 * minute;
  const timing = stood(askedAt, 30 * minute, 5 * minute);

  const { clock } = applyTiming(still(), timing, { askedAt, at: askedAt + 1_800 });

  expect(remainingAt(clock, askedAt + 1_800)).toBe(30 * minute);
});

describe("a page that hears no events", () => {
  const at = (ms: number) => ({ at: ms, random: 0 });
  const deafened = () => step(opened(), { kind: "listening", on: false, ...at(1_000) }).state;

  it("asks how things stand within ten seconds, again and again", () => {
    const deaf = deafened();
    const asked = heard(deaf, told(9_000, 30 * minute));

    expect([opened().refreshAt, deaf.refreshAt, asked.refreshAt]).toEqual([30_000, 11_000, 19_000]);
  });

  it("asks as seldom as ever once it hears them again", () => {
    const hearing = step(deafened(), { kind: "listening", on: true, ...at(12_000) }).state;

    expect(heard(hearing, told(13_000, 30 * minute)).refreshAt).toBe(43_000);
  });
});
