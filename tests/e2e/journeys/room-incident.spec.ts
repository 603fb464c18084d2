import { expect } from "@playwright/test";
import { sql } from "drizzle-orm";
import { candidate, candidatePresence } from "@/db/schema";
import { sendMessage } from "@/lib/services/attempt/send-message";
import { aRoom, type Room } from "../support/a-room";
import { type Backstage, must } from "../support/backstage";
import { ExamPage } from "../support/exam-page";
import { callInvigilator, sitDown } from "../support/sit";
import { test } from "../support/test";

test("an invigilator suspends a candidate, and takes the minutes of it from the room", async ({
  backstage,
  openContext,
  signedInAs,
}) => {
  test.setTimeout(120_000);
  const room = await aRoom(backstage);
  const [slip] = room.slips;
  const desk = new ExamPage(await (await openContext()).newPage());
  await desk.begin(room, slip);
  const page = await signedInAs("invigilator");
  await page.goto(`/rooms/${room.sittingId}`);
  await page.getByRole("button", { name: new RegExp(`^${slip.number} `) }).click();
  await page.getByRole("button", { name: "Xử lý vi phạm" }).click();
  const dialog = page.getByRole("dialog", { name: /^Xử lý vi phạm của/ });
  await dialog.locator("button[type=submit]").click();
  await expect(dialog.getByText("Chưa chọn.")).toBeVisible();
  // With all that is wrong written below each field, what ends the form stays in sight.
  await expect(dialog.locator("button[type=submit]")).toBeInViewport({ ratio: 1 });
  await dialog.getByRole("radio", { name: /^Đình chỉ thi/ }).check();
  await dialog.getByLabel("Diễn biến và cách xử lý").fill("Dùng điện thoại");
  await dialog.locator("button[type=submit]").click();
  await expect(dialog).toBeHidden();
  await page.goto(`/rooms/${room.sittingId}`);

  const table = page.getByRole("table", { name: /^Việc đã xảy ra trong phòng/ });
  await expect(table.getByRole("columnheader", { name: "Biên bản", exact: true })).toBeVisible();
  await expect(table).toContainText("Thu bài trước giờ");
  const download = page.waitForEvent("download");
  await table.getByRole("link", { name: /PDF/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});

test("who called and then lost the line stays marked, and who has not read a message is named", async ({
  backstage,
  signedInAs,
}) => {
  const room = await aRoom(backstage, { candidates: 2 });
  const [caller] = room.slips;
  const [seat] = await Promise.all(room.slips.map((slip) => sitDown(room.sittingId, slip)));
  if (!seat) throw new Error("nobody sat down");
  await callInvigilator(seat);
  const { sittingId } = room;
  const text = "Còn 5 phút.";
  const message = { sittingId, attemptId: null, kind: "message", text } as const;
  must(await sendMessage(await backstage.as("invigilator"), message));
  const page = await signedInAs("invigilator");
  await page.goto(`/rooms/${sittingId}`);

  const first = page.getByRole("region", { name: "Cần xử lý" }).getByRole("listitem").first();
  await expect(async () => {
    // What was heard of them is written down a moment later than it was heard.
    await fallSilent(backstage, room);
    await expect(first).toContainText("Mất kết nối", { timeout: 4000 });
  }).toPass();
  await expect(first).toContainText(caller.number);
  await expect(first).toContainText("Đã gọi giám thị, chưa ai đến.");
  const place = page.getByRole("button", { name: new RegExp(`^${caller.number} `) });
  await expect(place).toContainText("Mất mạng");
  await expect(place).toContainText("Đã gọi, chưa ai đến");
  await page.getByText("2 người chưa đọc").click();
  for (const { number } of room.slips) {
    const named = page.getByRole("table", { name: /^Lời nhắn/ }).getByRole("listitem");
    await expect(named.filter({ hasText: number })).toBeVisible();
  }
});

/** As if every machine of a room had last been heard a minute ago. */
function fallSilent({ world }: Backstage, { sittingId }: Room) {
  return world.db.execute(sql`
    update ${candidatePresence} set seen_at = clock_timestamp() - interval '1 minute'
    where candidate_id in (select id from ${candidate} where sitting_id = ${sittingId})`);
}
