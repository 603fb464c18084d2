import sharp from "sharp";
import { expect } from "vitest";
import { loadAttemptReview } from "@/lib/services/attempt/load-attempt-review";
import { readAttemptFile } from "@/lib/services/attempt/read-attempt-file";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { NotFound } from "@/lib/services/context";
import { addMarker } from "@/lib/services/marking/add-marker";
import { handInMark } from "@/lib/services/marking/hand-in-mark";
import { loadOwnMark } from "@/lib/services/marking/load-own-mark";
import { readMarkFile } from "@/lib/services/marking/read-mark-file";
import { aRunningAttempt, type RoomQuestion } from "../attempt/support/a-room";
import { test } from "../attempt/support/room-test";
import { aMember, marksOf, scoresOf } from "./a-marked-room";

const asksForFile: RoomQuestion = {
  interaction: { type: "file_upload", kinds: ["jpeg", "docx"], megabytes: 2 },
  key: {
    ...{ type: "file_upload", correct: [] },
    rubric: { criteria: [{ id: "C1", text: "Đủ bước", points: 1000 }], model: "" },
  },
};

/** A picture with what a camera writes beside it. */
function aPhoto(): Promise<Buffer> {
  const create = { width: 64, height: 48, channels: 3, background: "#b3261e" } as const;
  return sharp({ create })
    .withExif({ IFD0: { Artist: "Nguyen Thi An" } })
    .jpeg()
    .toBuffer();
}

test("a file is marked twice without its name or traces, and none but its markers has it", async ({
  api,
  as,
  keys,
  makeRoom,
}) => {
  const room = await makeRoom({ questions: [asksForFile] });
  const organiser = as(await aMember(room, "organiser"));
  const markers = [await aMember(room, "marker"), await aMember(room, "marker")];
  const outsider = await aMember(room, "marker");
  const { sittingId } = room;
  for (const { userId } of markers) {
    await addMarker(organiser, { sittingId, userId, part: "marker" });
  }
  const attemptId = await aRunningAttempt(room, room.candidates[0]);
  const photo = await aPhoto();
  const { body } = await api.sendFile(attemptId, { name: "Nguyễn Thị An.jpg" }, photo);
  await api.save(attemptId, [[1, 1, String(body.value)]]);
  await api.submit(attemptId, 1);
  await scoreFinishes({ actor: null, keys }, { limit: 50 });
  expect(await scoresOf(room)).toEqual([]);

  const marks = await marksOf(room);
  expect(marks).toHaveLength(2);
  for (const { id: markId, markerId } of marks) {
    const marker = as(markers.find(({ userId }) => userId === markerId) ?? outsider);
    const shown = await loadOwnMark(marker, { markId });
    const file = await readMarkFile(marker, { markId });
    expect(shown).toMatchObject({
      answer: "",
      file: { mediaType: "image/jpeg", size: photo.length },
    });
    expect(JSON.stringify(shown)).not.toContain("An");
    expect(file).toMatchObject({ name: `${shown.code}.jpg`, mediaType: "image/jpeg", drawn: true });
    expect((await sharp(file.bytes).metadata()).exif).toBeUndefined();
    await expect(readMarkFile(as(outsider), { markId })).rejects.toThrow(NotFound);
    await handInMark(marker, { markId, points: { C1: 500 }, comment: "" });
  }
  await scoreFinishes({ actor: null, keys }, { limit: 50 });
  expect(await scoresOf(room)).toEqual([{ points: 50, possible: 100, passed: true }]);

  const asked = { attemptId, position: 1 };
  await expect(readAttemptFile(as(room.inspector), asked)).rejects.toThrow(NotFound);
  await room.sql`update sitting set state = 'closed' where id = ${sittingId}`;
  const review = await loadAttemptReview(as(room.inspector), { attemptId });
  expect(review.ok && review.value.items[0]?.value).toBe(body.value);
  expect(await readAttemptFile(as(room.inspector), asked)).toMatchObject({
    ...{ name: "Nguyễn Thị An.jpg", bytes: photo },
  });
  const [event] = await room.sql`
    select detail from audit_event where act = 'attempt.review' order by id desc limit 1`;
  expect(event).toMatchObject({ detail: { position: 1 } });
  await expect(readAttemptFile(as(room.inspector), { attemptId, position: 2 })).rejects.toThrow(
    NotFound,
  );
});
