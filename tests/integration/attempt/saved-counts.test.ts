import { expect } from "vitest";
import { admitLateAnswers } from "@/lib/services/attempt/admit-late-answers";
import { requestAttemptAct } from "@/lib/services/attempt/request-attempt-act";
import type { SavedCounts } from "@/lib/services/sitting/saved-counts";
import { snapshotRoom } from "@/lib/services/sitting/snapshot-room";
import { runningAttempts } from "./support/a-room";
import { test } from "./support/room-test";

test("what each candidate has answered is right in every snapshot, however it came", async ({
  api,
  as,
  database,
  makeRoom,
}) => {
  const room = await makeRoom({ candidates: 2 });
  const [one, two] = await runningAttempts(room);
  const counts: SavedCounts = new Map();
  const saved = async () => {
    const { candidates } = await snapshotRoom({ db: database }, room, counts);
    return candidates.map((candidate) => [candidate.saved, candidate.late]);
  };
  const seen = [await saved()];

  await api.save(one, [[1, 1, "a"]]);
  seen.push(await saved(), await saved());
  await api.save(one, [[2, 5, "a"]]);
  await api.save(two, [[1, 1, "c"]]);
  seen.push(await saved());
  await api.save(two, [[2, 1, ""]]);
  seen.push(await saved());
  await api.submit(one, 2);
  await api.save(one, [[3, 4, "b"]]);
  seen.push(await saved());
  const asked = await requestAttemptAct(as(room.invigilator), {
    ...{ attemptId: one, reason: "Mất mạng", act: "attempt.admit_late" },
    events: [{ epoch: 1, seq: 3, position: 4 }],
  });
  const admitted =
    asked.ok && (await admitLateAnswers(as(room.second), { approvalId: asked.value }));
  seen.push(await saved());

  expect(admitted).toEqual({ ok: true, value: { admitted: 1 } });
  expect(seen).toEqual([
    [
      [0, 0],
      [0, 0],
    ],
    [
      [1, 0],
      [0, 0],
    ],
    [
      [1, 0],
      [0, 0],
    ],
    [
      [2, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [0, 0],
    ],
    [
      [2, 1],
      [0, 0],
    ],
    [
      [3, 0],
      [0, 0],
    ],
  ]);
});
