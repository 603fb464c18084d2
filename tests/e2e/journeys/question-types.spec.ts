import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { attempt, score } from "@/db/schema";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import type { SittingId } from "@/lib/domain/ids";
import { paragraphs } from "@/lib/domain/item/content";
import { addPicture } from "@/lib/services/picture/add-picture";
import { root } from "@/scripts/house/run";
import { aRoom } from "../support/a-room";
import { type Backstage, must } from "../support/backstage";
import { expectAccessible } from "../support/accessible";
import { ExamPage } from "../support/exam-page";
import { aTestOf } from "../support/marked-bank";
import { test } from "../support/test";

const lines = (...texts: string[]) =>
  texts.map((text, index) => ({
    id: String.fromCharCode(65 + index),
    content: paragraphs(text),
    pinned: false,
  }));

const rest = { explanation: paragraphs("Vì vậy."), misconceptions: {}, source: "", legalBases: [] };

const prompts = [
  { id: "L1", content: paragraphs("Người phải xử lý") },
  { id: "L2", content: paragraphs("Người cần biết") },
];

const matching: ItemWording = {
  ...rest,
  stem: paragraphs("Ghép người nhận với ô của thư."),
  interaction: {
    type: "matching",
    prompts,
    options: lines("Người nhận (To) của thư", "Đồng gửi (Cc) của thư", "Chủ đề của thư"),
    shuffle: true,
  },
  key: { type: "matching", correct: ["L1 A", "L2 B"] },
};

const table: ItemWording = {
  ...rest,
  stem: paragraphs("Việc nào nên, việc nào không?"),
  interaction: {
    type: "matching",
    prompts: [
      { id: "L1", content: paragraphs("Bật xác thực hai lớp") },
      { id: "L2", content: paragraphs("Đọc mã OTP cho người lạ") },
    ],
    options: lines("Nên", "Không nên"),
    shuffle: false,
  },
  key: { type: "matching", correct: ["L1 A", "L2 B"] },
};

const ordering: ItemWording = {
  ...rest,
  stem: paragraphs("Xếp các bước theo thứ tự."),
  interaction: { type: "ordering", options: lines("Bước đầu", "Bước giữa", "Bước cuối") },
  key: { type: "ordering", correct: ["A", "B", "C"] },
};

const text: ItemWording = {
  ...rest,
  stem: paragraphs("Gõ tên thao tác."),
  interaction: { type: "short_text", reading: { marks: true, capitals: false } },
  key: { type: "short_text", correct: ["định dạng"] },
};

const number: ItemWording = {
  ...rest,
  stem: paragraphs("Tính dung lượng."),
  interaction: { type: "numeric", unit: "MB" },
  key: { type: "numeric", correct: ["1024.5:0.5"] },
};

const gaps = ["G1", "G2"].map((id) => ({ id, content: paragraphs(`(${id.slice(1)}) ____`) }));

const sharedList: ItemWording = {
  ...rest,
  stem: paragraphs("Điền chung: mở (1) ____ rồi bấm (2) ____ ngay."),
  interaction: {
    type: "gap_match",
    prompts: gaps,
    options: lines("tệp", "nút", "chuột", "bút"),
    shuffle: true,
  },
  key: { type: "gap_match", correct: ["G1 A", "G2 B"] },
};

const ownLists: ItemWording = {
  ...rest,
  stem: paragraphs("Điền riêng: số trang ở (1) ____ và (2) ____ trang đầu."),
  interaction: {
    type: "inline_choice",
    prompts: gaps.map((gap, index) => ({ ...gap, options: index === 0 ? ["A", "B"] : ["C", "D"] })),
    options: lines("lề trên", "lề dưới", "không hiện ở", "hiện ở"),
  },
  key: { type: "inline_choice", correct: ["G1 A", "G2 C"] },
};

/** A question that shows one picture in its stem and asks for an area of another. */
async function pictured(backstage: Backstage): Promise<ItemWording> {
  const author = await backstage.as("author");
  const [mail, bar] = await Promise.all(
    ["mail-phishing.png", "address-bar.png"].map(async (name) => {
      const bytes = readFileSync(join(root, "content", "pictures", name));
      return must(await addPicture(author, { name, bytes }));
    }),
  );
  if (!mail || !bar) throw new Error("no pictures");
  const { sha256: blob, width, height } = mail;
  const areas = ["Địa chỉ người gửi", "Nội dung thư"].map((name, place) => ({
    ...{ id: "AB".charAt(place), content: paragraphs(name), pinned: false },
    area: { shape: "rectangle", left: 8, top: 8 + 80 * place, width: 160, height: 60 } as const,
  }));
  return {
    ...rest,
    stem: [
      ...paragraphs("Bấm vào chỗ đáng ngờ."),
      { kind: "image", blob: bar.sha256, alt: "Thanh địa chỉ của trình duyệt" },
    ],
    interaction: {
      type: "hotspot",
      picture: { blob, alt: "Cửa sổ thư", width, height },
      options: areas,
      several: false,
    },
    key: { type: "hotspot", correct: ["A"] },
  };
}

/** Whether the picture was fetched and drawn. */
function isDrawn(picture: Locator): Promise<boolean> {
  return picture.evaluate((element: HTMLImageElement) => element.naturalWidth > 0);
}

/** Tab until the focus is there; nothing else may be used. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not lead there");
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Space");
}

/** Into a group of radios, and on by the arrows until the wanted one is chosen. */
async function pick(page: Page, line: string, option: string): Promise<void> {
  const group = page.getByRole("radiogroup", { name: line });
  await tabTo(page, group.getByRole("radio").first());
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 12; presses += 1) {
    if (await group.getByRole("radio", { name: option, exact: true }).isChecked()) return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`the arrows do not lead to ${option}`);
}

const answers: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "Ghép người nhận": async (page) => {
    await pick(page, "Người phải xử lý", "Người nhận (To) của thư");
    await pick(page, "Người cần biết", "Đồng gửi (Cc) của thư");
  },
  "Việc nào nên": async (page) => {
    await pick(page, "Bật xác thực hai lớp", "Nên");
    await pick(page, "Đọc mã OTP cho người lạ", "Không nên");
  },
  "Gõ tên thao tác": async (page) => {
    await tabTo(page, page.getByRole("textbox"));
    await page.keyboard.type("Định dạng");
  },
  "Tính dung lượng": async (page) => {
    await tabTo(page, page.getByRole("textbox"));
    await page.keyboard.type("nhiều");
    await expect(page.getByText("Chưa đọc được thành số")).toBeVisible();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("1.024,5");
  },
  "Điền chung": async (page) => {
    await pick(page, "(1) ____", "tệp");
    await pick(page, "(2) ____", "nút");
    await expect(page.locator("#stem")).toContainText("mở (1) tệp rồi bấm (2) nút ngay");
  },
  "Điền riêng": async (page) => {
    await pick(page, "(1) ____", "lề trên");
    await pick(page, "(2) ____", "không hiện ở");
  },
  "Bấm vào chỗ": async (page) => {
    const shown = page.getByRole("button", { name: "Thanh địa chỉ của trình duyệt" });
    await expect.poll(() => isDrawn(shown.getByRole("presentation"))).toBe(true);
    await press(page, shown);
    const large = page.getByRole("dialog", { name: "Hình phóng to" });
    await expect.poll(() => isDrawn(large.getByRole("img"))).toBe(true);
    await expectAccessible(page, "an enlarged picture");
    await page.keyboard.press("Escape");
    await expect(large).toBeHidden();
    await press(page, page.getByRole("radio", { name: "Địa chỉ người gửi" }));
    await expect(page.locator("[data-area=A]")).toHaveClass(/\bon\b/);
    // The same by pointing, there and back.
    await page.locator("[data-area=B]").click();
    await expect(page.getByRole("radio", { name: "Nội dung thư" })).toBeChecked();
    await page.locator("[data-area=A]").click();
  },
  "Xếp các bước": async (page) => {
    await expect(page.getByText("câu này chưa được trả lời")).toBeVisible();
    // In another order first, then mended by the arrows.
    await press(page, page.getByRole("button", { name: "Bước giữa" }));
    await new ExamPage(page).review();
    await expect(page.getByText(/Còn 1 câu làm dở\.$/)).toBeVisible();
    const half = page.getByRole("row").filter({ hasText: "Xếp các bước" });
    await expect(half).toContainText("Làm dở");
    await expectAccessible(page, "a review with a question answered in part");
    await half.getByRole("button", { name: /^Đến câu/ }).click();
    await press(page, page.getByRole("button", { name: "Bước đầu" }));
    await press(page, page.getByRole("button", { name: "Bước cuối" }));
    await press(page, page.getByRole("button", { name: "Chuyển lên: Bước đầu" }));
    await expect(page.getByText("Đã xếp đủ 3 dòng")).toBeVisible();
  },
};

test("every type of question is answered by keyboard alone, and right answers get full marks", async ({
  page,
  backstage,
}) => {
  test.setTimeout(240_000);
  const areas = await pictured(backstage);
  const wordings = [matching, table, ordering, text, number, sharedList, ownLists, areas];
  const { testId } = await aTestOf(backstage, wordings);
  const room = await aRoom(backstage, { testId });
  const exam = new ExamPage(page);
  await exam.begin(room, room.slips[0]);

  for (const position of wordings.keys()) {
    const number = position + 1;
    await exam.expectQuestion(number);
    const stem = await page.locator("#stem").innerText();
    const [, answer] = Object.entries(answers).find(([begin]) => stem.startsWith(begin)) ?? [];
    if (!answer) throw new Error(`nobody knows how to answer ${stem}`);
    await expectAccessible(page, stem);
    await answer(page);
    await expectAccessible(page, `${stem} (answered)`);
    await exam.expectSaved(number);
    await exam.next();
  }
  await exam.handIn();
  await expect(exam.received).toBeVisible();
  await expect(exam.receiptLine("Câu đã lưu")).toHaveText(
    `${wordings.length} / ${wordings.length}`,
  );

  await expect
    .poll(() => pointsIn(backstage, room.sittingId), { timeout: 30_000 })
    .toEqual([{ points: 100 * wordings.length, possible: 100 * wordings.length, passed: true }]);
});

function pointsIn({ world }: Backstage, sittingId: SittingId) {
  return world.db
    .select({ points: score.points, possible: score.possible, passed: score.passed })
    .from(score)
    .innerJoin(attempt, eq(attempt.id, score.attemptId))
    .where(eq(attempt.sittingId, sittingId));
}
