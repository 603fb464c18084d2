import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { aMessyDocument } from "../support/a-messy-document";
import { expectAccessible } from "../support/accessible";
import { pressAndConfirm } from "../support/confirm";
import { test } from "../support/test";

test("a messy Word file is read, mended, written into the bank and taken out again", async ({
  signedInAs,
}) => {
  const mark = randomUUID().slice(0, 8);
  const author = await signedInAs("author");
  await upload(author, mark);
  await expectAccessible(author, "what was found");

  await expect(question(author, 4)).toContainText("Công văn đến được đăng ký ở đâu?");
  await expect(question(author, 3)).toContainText("ngày 05 tháng 3 năm 2020.C. ngày 01");
  await chooseKey(question(author, 2), "Sau khi cấp số");
  await editStem(author, 3, `Nghị định ${mark} có hiệu lực khi nào?`);
  await author.goto(author.url().replace(/\?.*/, ""));
  await author.getByRole("button", { name: "Bỏ câu này, câu thứ 1" }).click();
  await expect(question(author, 1)).toContainText("Bỏ ra, không ghi");

  // It is all still there for whoever comes back later.
  await author.reload();
  await expect(question(author, 3)).toContainText("có hiệu lực khi nào?");
  await expect(question(author, 5)).toContainText("Chưa có đáp án");

  await author.getByRole("link", { name: "Tiếp: xếp chủ đề cho 4 câu" }).click();
  await author.waitForURL(/\/place(\?|$)/);
  await expectAccessible(author, "giving topics");
  await author.getByLabel("Chủ đề", { exact: true }).selectOption({ index: 1 });
  await author.getByLabel("Mức độ", { exact: true }).selectOption("Thông hiểu (TH)");
  await author.getByRole("button", { name: "Đặt cho các câu" }).click();
  await author.getByRole("button", { name: "Ghi 4 câu vào ngân hàng" }).click();
  await expect(author.getByText("Đã ghi 4 câu vào")).toBeVisible();
  await expectAccessible(author, "what was written");
  const importPage = author.url();
  await expectInBank(author, mark, 3);

  await author.goto(importPage);
  await pressAndConfirm(author, "Bỏ các câu đã ghi");
  await expect(author.getByText("Chưa ghi gì vào ngân hàng.")).toBeVisible();
  await expectInBank(author, mark, 0);
});

test("a file that cannot be read is refused in a sentence, and stays chosen", async ({
  signedInAs,
}) => {
  const author = await signedInAs("author");
  await author.goto("/bank/imports");
  const bytes = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]);
  await author
    .getByLabel("Tệp câu hỏi", { exact: true })
    .setInputFiles({ name: "cu.doc", mimeType: "application/msword", buffer: bytes });
  await author.getByRole("button", { name: "Đọc câu hỏi" }).click();

  await expect(author.getByRole("main").getByRole("alert")).toContainText("lưu lại thành .docx", {
    timeout: 40_000,
  });
  await expect(author.getByText("cu.doc")).toBeVisible();
});

const question = (page: Page, position: number) => page.locator(`#cau-${position}`);

async function upload(page: Page, mark: string) {
  await page.goto("/bank/imports");
  await expectAccessible(page, "the upload");
  const buffer = await aMessyDocument(mark);
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await page
    .getByLabel("Tệp câu hỏi", { exact: true })
    .setInputFiles({ name: "tho.docx", mimeType, buffer });
  await page.getByRole("button", { name: "Đọc câu hỏi" }).click();
  await expect(page.getByText("5 câu tìm thấy")).toBeVisible({ timeout: 20_000 });
}

async function chooseKey(row: Locator, option: string) {
  await row.getByLabel(option).check();
  await row.getByRole("button", { name: "Ghi đáp án này" }).click();
  await expect(row.getByText("Dùng được")).toBeVisible();
}

async function editStem(page: Page, position: number, stem: string) {
  await page.getByRole("link", { name: `Sửa câu này, câu thứ ${position}` }).click();
  await page.getByLabel("Câu dẫn", { exact: true }).fill(stem);
  await page.getByRole("button", { name: "Lưu và trở lại lượt nhập" }).click();
  await expect(page).toHaveURL(/show=problems/);
}

async function expectInBank(page: Page, mark: string, count: number) {
  await page.goto(`/bank?q=${mark}`);
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByRole("table").getByRole("link")).toHaveCount(count);
}
