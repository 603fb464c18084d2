import { describe, expect, it } from "vitest";
import { actsFor, roomActs } from "@/lib/domain/sitting/room-acts";

const quiet = { paused: 0, lists: false };

describe("roomActs", () => {
  it.each([
    ["draft", null, undefined],
    ["ready", null, "open"],
    ["open", null, "start"],
    ["open", 1, "extend_room"],
    ["closed", 1, "incident_room"],
    ["settled", 1, undefined],
  ] as const)("offers for a room that is %s and started at %s first: %s", (state, at, first) => {
    expect(roomActs({ state, startedAt: at }, quiet)[0]).toBe(first);
  });

  it("offers to go on only while somebody is paused", () => {
    const room = { state: "open", startedAt: 1 } as const;

    expect(roomActs(room, quiet)).not.toContain("resume_room");
    expect(roomActs(room, { ...quiet, paused: 1 })).toContain("resume_room");
  });
});

it("adds to the list only for who may, and not once the room is closed", () => {
  const lists = { ...quiet, lists: true };

  expect(roomActs({ state: "open", startedAt: 1 }, quiet)).not.toContain("walk_in");
  expect(roomActs({ state: "open", startedAt: 1 }, lists)).toContain("walk_in");
  expect(roomActs({ state: "closed", startedAt: 1 }, lists)).not.toContain("walk_in");
});

describe("actsFor", () => {
  const person = { standing: "working", absenceReason: null, late: 0 } as const;

  it("offers nothing before a sitting is prepared and after it is settled", () => {
    expect(actsFor(person, "draft")).toEqual([]);
    expect(actsFor(person, "settled")).toEqual([]);
  });

  it("admits only while the doors are open", () => {
    const arrived = { ...person, standing: "to_admit" } as const;

    expect(actsFor(arrived, "open")).toContain("admit");
    expect(actsFor(arrived, "ready")).not.toContain("admit");
  });

  it("offers to let go on who is paused, and to pause who works", () => {
    expect(actsFor({ ...person, standing: "paused" }, "open")[0]).toBe("resume");
    expect(actsFor(person, "open")[0]).toBe("pause");
  });

  it("takes back an excuse that was given, and gives one that was not", () => {
    const absent = { ...person, standing: "absent" } as const;

    expect(actsFor(absent, "closed")).toEqual(["excuse"]);
    expect(actsFor({ ...absent, absenceReason: "Ốm" }, "closed")).toEqual(["unexcuse"]);
  });

  it("asks to let late answers count only where there are some, and the paper is handed in", () => {
    const submitted = { ...person, standing: "submitted" } as const;

    expect(actsFor(submitted, "open")).not.toContain("request_late");
    expect(actsFor({ ...submitted, late: 3 }, "open")).toContain("request_late");
    // Whoever still works answers again: their page shows what they answered there.
    expect(actsFor({ ...person, late: 3 }, "open")).not.toContain("request_late");
  });

  it("never hands in twice", () => {
    expect(actsFor({ ...person, standing: "submitted" }, "open")).not.toContain("force_submit");
  });
});
