import { expect } from "@playwright/test";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { releaseResults } from "@/lib/services/sitting/release-results";
import { expectAccessible } from "../support/accessible";
import { aRoom } from "../support/a-room";
import { makeOlder, startCodeOf } from "../support/attempts";
import { must } from "../support/backstage";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

test("whoever began goes on at another PC, however long after the last moment to begin", async ({
  openContext,
  backstage,
}) => {
  const room = await aRoom(backstage, { lateLimitS: 300, withStartCode: false });
  const [slip] = room.slips;
  const first = new ExamPage(await (await openContext()).newPage());
  await first.begin(room, slip);
  const chosen = await first.choose(1);
  await first.expectSaved(1);
  await makeOlder(backstage, room, 600);
  await first.page.close();

  const second = new ExamPage(await (await openContext()).newPage());
  await second.open(room);
  await second.enter(slip);
  await expect(second.page.getByText("Ông/bà đã vào làm bài này")).toBeVisible();
  await expectAccessible(second.page, "waiting room of whoever began");
  await second.confirm();
  await second.page.getByLabel("Mã dự thi của ông/bà").fill(slip.code);
  await second.page.getByRole("button", { name: "Chuyển bài sang máy này" }).click();
  await second.goTo(1);
  expect(await second.chosen()).toEqual([chosen]);
});

test("whoever handed in comes back with the slip after the sitting was closed, to the receipt and the result", async ({
  openContext,
  backstage,
}) => {
  // With a code on the board: nobody stands there to read it any more.
  const room = await aRoom(backstage, { withStartCode: true });
  const [slip] = room.slips;
  const desk = new ExamPage(await (await openContext()).newPage());
  await desk.open(room);
  await desk.enter(slip);
  await desk.agree();
  await desk.page.getByLabel("Mã ca thi").fill(await startCodeOf(backstage, room));
  await desk.page.getByRole("button", { name: "Vào làm bài" }).click();
  await desk.expectQuestion(1);
  await desk.choose(0);
  await desk.expectSaved(1);
  await desk.review();
  await desk.handIn();
  await expect(desk.received).toBeVisible();
  const organiser = await backstage.as("organiser");
  must(await closeSitting(organiser, room));
  must(await releaseResults(organiser, { ...room, audience: "candidates" }));

  const later = new ExamPage(await (await openContext()).newPage());
  await later.open(room);
  await later.enter(slip);
  await later.confirm();
  await expect(later.received).toBeVisible();
  await expect(later.receiptLine("Câu đã lưu")).toHaveText("1 / 30");
  // Asked for by itself, and once more where the scorer was still on its way.
  await expect(async () => {
    const ask = later.page.getByRole("button", { name: "Xem kết quả" });
    if (await ask.isVisible()) await ask.click();
    await expect(later.page.getByRole("heading", { name: "Kết quả" })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
});
