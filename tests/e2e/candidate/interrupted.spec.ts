import { expect } from "@playwright/test";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { resumeRoom } from "@/lib/services/attempt/resume-room";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { aRoom } from "../support/a-room";
import { expectAccessible } from "../support/accessible";
import { must } from "../support/backstage";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

test("what interrupts a test is said in a way that everybody can perceive", async ({
  openContext,
  backstage,
}) => {
  test.setTimeout(120_000);
  const room = await aRoom(backstage);
  const [slip] = room.slips;
  const invigilator = await backstage.as("invigilator");
  const first = new ExamPage(await (await openContext()).newPage());
  await first.begin(room, slip);
  await first.choose(0);
  await first.expectSaved(1);

  const reason = "Mất điện toàn phòng";
  must(await pauseRoom(invigilator, { sittingId: room.sittingId, reason }));
  await expect(first.page.getByText("Bài thi tạm dừng.").first()).toBeVisible();
  await expectAccessible(first.page, "paused");
  must(await resumeRoom(invigilator, { sittingId: room.sittingId }));
  await first.expectQuestion(1);

  const second = new ExamPage(await (await openContext()).newPage());
  await second.open(room);
  await second.enter(slip);
  await second.confirm();
  await expect(
    second.page.getByRole("heading", { name: "Bài thi của ông/bà đang mở trên máy khác" }),
  ).toBeVisible();
  await expectAccessible(second.page, "open elsewhere");
  await second.page.getByLabel("Mã dự thi của ông/bà").fill(slip.code);
  await second.page.getByRole("button", { name: "Chuyển bài sang máy này" }).click();
  await expect(second.map).toBeVisible();
  await expect(
    first.page.getByRole("heading", { name: "Bài này vừa được mở trên máy khác" }),
  ).toBeVisible();
  await expectAccessible(first.page, "lease lost");

  must(await closeSitting(invigilator, { sittingId: room.sittingId }));
  await expect(second.received).toBeVisible();
  await expectAccessible(second.page, "closed by the room");
});
