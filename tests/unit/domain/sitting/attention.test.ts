import { describe, expect, it } from "vitest";
import type { CandidateId } from "@/lib/domain/ids";
import {
  attentionOf,
  changesBetween,
  isAtWork,
  roomEndsAt,
  urgencyOf,
  waitsForAnswer,
} from "@/lib/domain/sitting/attention";
import type { RoomCandidate } from "@/lib/domain/sitting/room-snapshot";
import { type Standing, standings } from "@/lib/domain/sitting/standing";

const candidate = (
  n: number,
  standing: Standing,
  over: Partial<RoomCandidate> = {},
): RoomCandidate => ({
  id: `c${n}` as CandidateId,
  number: String(n).padStart(3, "0"),
  name: `Người ${n}`,
  birthDate: null,
  title: "Chuyên viên",
  unitName: "Xã A",
  walkIn: false,
  hasSlip: true,
  standing,
  attemptId: null,
  saved: 0,
  items: 30,
  late: 0,
  lateFromBefore: 0,
  extraS: 0,
  absenceReason: null,
  since: null,
  deadlineAt: null,
  remainingMs: null,
  callId: null,
  pausedAlone: false,
  transferAllowed: false,
  ...over,
});

describe("attentionOf", () => {
  it("is empty while everything takes its course", () => {
    const calm = standings.filter((standing) => urgencyOf(standing) === "calm");

    expect(attentionOf(calm.map((standing, n) => candidate(n, standing)))).toEqual([]);
  });

  it("puts the most urgent kind first, and whoever waits longest", () => {
    const groups = attentionOf([
      candidate(1, "unsteady", { since: 1 }),
      candidate(2, "paused", { since: 2 }),
      candidate(3, "calling", { since: 9 }),
      candidate(4, "calling", { since: 4 }),
      candidate(5, "lost", { since: 8 }),
      candidate(6, "working"),
    ]);

    expect(
      groups.map(({ standing, shown }) => [standing, shown.map(({ number }) => number)]),
    ).toEqual([
      ["lost", ["005"]],
      ["calling", ["004", "003"]],
      ["paused", ["002"]],
      ["unsteady", ["001"]],
    ]);
  });

  it("names six of a kind and counts the rest", () => {
    const [group] = attentionOf(
      Array.from({ length: 40 }, (_, n) => candidate(n, "paused", { since: n })),
    );

    expect([group?.shown.length, group?.more]).toEqual([6, 34]);
  });
});

describe("whoever called and then lost their connection", () => {
  it("is named before others who did not call, and still waits for an answer", () => {
    const called = candidate(9, "lost", { since: 90, callId: "call" });
    const others = Array.from({ length: 7 }, (_, n) => candidate(n, "lost", { since: n }));
    const [group] = attentionOf([...others, called]);

    expect(group?.shown[0]?.number).toBe("009");
    expect(waitsForAnswer(called)).toBe(true);
    expect(waitsForAnswer(candidate(1, "lost"))).toBe(false);
    expect(waitsForAnswer(candidate(1, "submitted", { callId: "call" }))).toBe(false);
  });
});

describe("changesBetween", () => {
  const before = [candidate(1, "working"), candidate(2, "lost"), candidate(3, "waiting")];

  it("tells exceptions that begin and exceptions that are over", () => {
    const after = [candidate(1, "calling"), candidate(2, "working"), candidate(3, "working")];

    expect(changesBetween(before, after)).toEqual([
      { number: "001", name: "Người 1", standing: "calling" },
      { number: "002", name: "Người 2", standing: "working" },
    ]);
  });

  it("has nothing to tell when nothing changed, or of somebody new", () => {
    expect(changesBetween(before, [...before, candidate(4, "lost")])).toEqual([]);
  });
});

describe("roomEndsAt", () => {
  it("is the last end of those at work", () => {
    const people = [
      candidate(1, "working", { deadlineAt: 100 }),
      candidate(2, "lost", { deadlineAt: 300 }),
      candidate(3, "submitted", { deadlineAt: 900 }),
      candidate(4, "paused"),
    ];

    expect(roomEndsAt(people)).toBe(300);
  });

  it("is open while nobody's time runs", () => {
    expect(roomEndsAt([candidate(1, "waiting"), candidate(2, "paused")])).toBeNull();
  });
});

it("counts as at work whose attempt is neither begun nor over", () => {
  const atWork = standings.filter((standing) => isAtWork({ standing }));

  expect(atWork).toEqual(["lost", "calling", "paused", "unsteady", "working"]);
});
