import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { pressAndConfirm } from "../support/confirm";
import { test } from "../support/test";

const options = ["Mật khẩu", "Khóa riêng", "Chứng thư số", "Mã xác nhận"] as const;

test("a question is written, previewed, handed in, approved by another person and found without diacritics", async ({
  signedInAs,
}) => {
  const mark = randomUUID().slice(0, 8);
  const stem = `Đặng Thị Ước ${mark} ký số bằng gì?`;
  const author = await signedInAs("author");
  await write(author, stem);
  await author.getByRole("button", { name: "Lưu câu mới" }).click();
  await author.getByRole("button", { name: "Gửi phản biện" }).click();
  await expect(author.getByText("Chờ phản biện", { exact: true })).toBeVisible();
  await expect(author.getByRole("button", { name: "Duyệt câu này" })).toBeHidden();

  const reviewer = await signedInAs("reviewer");
  await findWithoutDiacritics(reviewer, mark);
  await reviewer.getByRole("link", { name: stem }).click();
  await expect(previewIn(reviewer)).toContainText(stem);
  const how = { fields: { "Ý kiến": "Rõ, một đáp án." } };
  await pressAndConfirm(reviewer, "Duyệt câu này", how);
  await expect(reviewer.getByText("Đã duyệt", { exact: true })).toBeVisible();

  await findWithoutDiacritics(author, mark);
  await expect(author.getByRole("row").filter({ hasText: stem })).toContainText("Đã duyệt");
});

async function write(page: Page, stem: string) {
  await page.goto("/bank");
  await page.getByRole("link", { name: "Soạn câu mới" }).click();
  await page.getByLabel("Câu dẫn", { exact: true }).fill(stem);
  for (const [place, words] of options.entries()) {
    const letter = "ABCD".charAt(place);
    await page.getByLabel(`Phương án ${letter}`, { exact: true }).fill(words);
  }
  await page.getByLabel("Đáp án là B").check();
  await page.getByLabel("Chủ đề").selectOption({ index: 1 });
  await page.getByLabel("Mức độ").selectOption("Nhận biết (NB)");
  await expect(previewIn(page)).toContainText(stem);
  await expect(previewIn(page)).toContainText(options[3]);
  await expect(previewIn(page)).not.toContainText("Đáp án đúng");
}

/** The candidate's own page, in a frame beside the sheet. */
const previewIn = (page: Page) =>
  page
    .getByRole("region", { name: "Thí sinh sẽ thấy" })
    .locator("iframe")
    .contentFrame()
    .getByRole("main");

async function findWithoutDiacritics(page: Page, mark: string) {
  await page.goto("/bank");
  await page.getByLabel("Tìm câu hỏi, không cần dấu").fill(`dang thi uoc ${mark}`);
  await expect(page.getByRole("table").getByRole("link")).toHaveCount(1);
}
