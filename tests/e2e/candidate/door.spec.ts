import { expect } from "@playwright/test";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { loadSitting } from "@/lib/services/sitting/load-sitting";
import { aRoom } from "../support/a-room";
import { must } from "../support/backstage";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

const elsewhere = "AAAAAA";

test("a wrong code, a wrong number and half a code are each told with what to do, and nothing typed is lost", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const { number, code } = room.slips[0];
  const exam = new ExamPage(page);
  await exam.open(room);

  await exam.enter({ number, code: code.slice(0, 4) });
  await expect(page.getByText("Mã dự thi gồm 6 ký tự, ông/bà mới gõ 4.")).toBeVisible();

  await exam.enter({ number, code: elsewhere });
  const mismatch = page.getByText(`Số báo danh ${number} và mã này không khớp trong ca thi.`);
  await expect(mismatch).toBeVisible();
  await expect(page.getByLabel("Số báo danh")).toHaveValue(number);
  await expect(page.getByLabel("Mã dự thi của ông/bà")).toHaveValue(elsewhere);
  await expect(page.getByLabel("Mã dự thi của ông/bà")).toBeFocused();

  await exam.enter({ number: "999", code });
  await expect(page.getByText("Số báo danh 999 và mã này không khớp")).toBeVisible();

  // As people type: small letters, a space in the middle.
  await exam.enter({ number, code: `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase() });
  await expect(page.getByRole("heading", { name: /^Xin chào ông\/bà/ })).toBeVisible();
});

test("whoever guesses codes has to wait, and the right code still counts afterwards for others", async ({
  page,
  openContext,
  backstage,
}) => {
  const room = await aRoom(backstage, { candidates: 2 });
  const [guessed, other] = room.slips;
  const exam = new ExamPage(page);
  await exam.open(room);
  const waits = page.getByText(/^Đã thử nhiều lần\. Đợi \d+ giây/);
  for (let tries = 0; tries < 6; tries += 1) {
    await exam.enter({ number: guessed.number, code: elsewhere });
    const refused = page.getByText(`Số báo danh ${guessed.number} và mã này không khớp`);
    await expect(refused.or(waits)).toBeVisible();
    await page.getByLabel("Mã dự thi của ông/bà").fill("");
  }
  await exam.enter(guessed);
  await expect(waits).toBeVisible();

  const neighbour = new ExamPage(await (await openContext()).newPage());
  await neighbour.begin(room, other ?? guessed);
});

test("a closed sitting lets nobody in and says whom to ask", async ({ page, backstage }) => {
  const room = await aRoom(backstage);
  const organiser = await backstage.as("organiser");
  must(await closeSitting(organiser, { sittingId: room.sittingId }));
  const exam = new ExamPage(page);

  await exam.open(room);
  await exam.enter(room.slips[0]);

  await expect(page.getByText(/Ông\/bà ngồi tại chỗ và hỏi giám thị|hỏi giám thị/)).toBeVisible();
});

test("whoever comes too late to begin reads why, and of no step that would not help", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage, { lateLimitS: 0 });
  const exam = new ExamPage(page);
  await exam.open(room);
  await exam.enter(room.slips[0]);
  const standing = page.getByRole("status").filter({ hasText: "Không vào làm bài được nữa" });
  await expect(standing).toContainText("Đã quá giờ được vào muộn. Ông/bà hỏi giám thị.");
  await expect(standing).not.toContainText("Việc còn lại");
});

test("the code on the board opens the test, and a wrong one does not", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage, { withStartCode: true });
  const { sitting } = await loadSitting(await backstage.as("organiser"), room);
  const exam = new ExamPage(page);
  await exam.open(room);
  await exam.enter(room.slips[0]);
  await exam.agree();
  const board = page.getByLabel("Mã ca thi");
  const start = page.getByRole("button", { name: "Vào làm bài" });

  await board.fill(elsewhere);
  await start.click();
  await expect(page.getByText("Mã ca thi chưa đúng.")).toBeVisible();

  await board.fill(sitting.startCode ?? "");
  await start.click();
  await exam.expectQuestion(1);
});
