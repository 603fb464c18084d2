import { expect, it } from "vitest";
import type { CandidateId } from "@/lib/domain/ids";
import { unreadOf } from "@/lib/domain/sitting/unread";
import { aRoomCandidate } from "@/tests/support/a-room-snapshot";

const people = ["001", "002", "003"].map((number) =>
  aRoomCandidate({ id: number as CandidateId, number, name: `Người ${number}` }),
);

it("names those who have not read a message, as the room has them", () => {
  const { people: named, more } = unreadOf({ unread: ["003", "001"], read: 1, readers: 3 }, people);

  expect(named.map(({ name }) => name)).toEqual(["Người 001", "Người 003"]);
  expect(more).toBe(0);
});

it("counts those whom a snapshot does not name", () => {
  const { people: named, more } = unreadOf({ unread: ["002"], read: 40, readers: 300 }, people);

  expect(named.map(({ number }) => number)).toEqual(["002"]);
  expect(more).toBe(259);
});
