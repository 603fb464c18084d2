import { expect, type Page } from "@playwright/test";
import { test } from "../support/test";

test("an empty file, and a file beside pasted words, are named for what they are", async ({
  signedInAs,
}) => {
  const author = await signedInAs("author");
  await choose(author, "trong.docx", "");
  await expect(author.getByText("Tệp này trống, chưa có gì trong đó.")).toBeVisible();

  await pasteBox(author).fill("Câu 1: Một?\nA. x\nB. y\nĐáp án: A");
  await choose(author, "cau-hoi.txt", "Câu 1: Hai?\nA. x\nB. y\nĐáp án: A");
  await read(author);
  await expect(author.getByText("mỗi lần chỉ đọc một thứ")).toBeVisible();
  await expect(pasteBox(author)).toHaveValue(/Một/);
});

test("a file whose sending breaks off stays chosen, and is sent again from its beginning", async ({
  signedInAs,
}) => {
  const author = await signedInAs("author");
  await choose(author, "dut-mang.txt", "Câu 1: Một?\nA. x\nB. y\nĐáp án: A");
  await author.route("**/bank/imports", (route) =>
    route.request().method() === "POST" ? route.abort("connectionreset") : route.continue(),
  );
  await read(author);
  await expect(alertOf(author)).toContainText("Việc gửi bị đứt giữa chừng.");
  await expect(alertOf(author)).toContainText("được gửi lại từ đầu");

  await author.unroute("**/bank/imports");
  await read(author);
  await author.waitForURL(wholeImport, { timeout: 40_000 });
  await expect(author.getByText("1 câu tìm thấy")).toBeVisible();
});

test("what stands behind a key, an option without words and a key too many are shown as such", async ({
  signedInAs,
}) => {
  const author = await signedInAs("author");
  await author.goto("/bank/imports");
  await pasteBox(author).fill(messy);
  await read(author);
  await author.waitForURL(wholeImport, { timeout: 40_000 });

  const [first, second] = [author.locator("#cau-1"), author.locator("#cau-2")];
  await expect(first).toContainText("Đọc thành lời giải thích:dòng lạc lõng");
  await expect(second).toContainText("Bấm “Sửa câu này” để chữa những chỗ sau:");
  await expect(second).toContainText("(phương án bỏ trống)");
  await expect(author.getByText("có đáp án cho câu 7 nhưng")).toBeVisible();
});

const messy = `Câu 1: Một?
A. x
B. y
Đáp án: A
dòng lạc lõng
Câu 2: Hai?
A. x
B.
C. z
BẢNG ĐÁP ÁN
2-A 7-C`;

/** Where a file that was read is looked at; with other work on the machine it takes a while. */
const wholeImport = /\/bank\/imports\/[0-9a-f-]{36}$/;

const pasteBox = (page: Page) => page.getByLabel("Hoặc dán câu hỏi vào đây");
const alertOf = (page: Page) => page.getByRole("main").getByRole("alert");
const read = (page: Page) => page.getByRole("button", { name: "Đọc câu hỏi" }).click();

async function choose(page: Page, name: string, text: string) {
  if (!page.url().endsWith("/bank/imports")) await page.goto("/bank/imports");
  await page
    .getByLabel("Tệp câu hỏi", { exact: true })
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}
