import { expect, type Page, type Response } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { test } from "../support/test";

/** The paper that comes of "Xem thử PDF", which opens beside the page. */
async function preview(page: Page): Promise<Response> {
  const answered = page
    .context()
    .waitForEvent("response", (one) => one.url().endsWith("/preview") && one.status() === 200);
  await page.getByRole("button", { name: "Xem thử PDF" }).click();
  return answered;
}

test("a wording is tried out as it stands, refused with its line where it is wrong, and kept", async ({
  signedInAs,
}) => {
  const clerk = await signedInAs("administrator");
  await clerk.goto("/paper-templates");
  await clerk.getByRole("link", { name: "Biên bản phúc tra" }).click();
  const wording = clerk.getByRole("textbox", { name: "Lời văn của mẫu" });
  const original = await wording.inputValue();

  const paper = await preview(clerk);
  expect(paper.headers()["content-type"]).toBe("application/pdf");

  const wrong = original.replace("{{tên đơn vị}}", "{{tên cơ quan kiểm tra}}");
  await wording.fill(wrong);
  const pages = clerk.context().pages().length;
  await clerk.getByRole("button", { name: "Xem thử PDF" }).click();
  await expect(clerk.getByRole("status").filter({ hasText: "Chưa xem thử được." })).toContainText(
    "không có số liệu tên “tên cơ quan kiểm tra”",
  );
  expect(clerk.context().pages()).toHaveLength(pages);
  await expect(wording).toHaveValue(wrong);

  await clerk.getByRole("button", { name: "Lưu mẫu" }).click();
  await expect(clerk.getByText("Dòng 4: không có số liệu tên")).toBeVisible();
  await expect(wording).toHaveValue(wrong);
  await expectAccessible(clerk, "a wording with a mistake");
});
