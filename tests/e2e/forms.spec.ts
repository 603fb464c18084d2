import { expect } from "@playwright/test";
import { test } from "./support/test";

test("a number out of its bounds is refused in a sentence that names the bound", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  await page.goto("/tests/new");
  const minutes = page.getByRole("textbox", { name: "Thời gian làm bài, phút" });
  await minutes.fill("99999");
  await page.getByRole("textbox", { name: "Mức đạt, phần trăm số điểm" }).fill("12,5");
  await page.getByRole("button", { name: "Lập bài thi" }).click();
  await expect(page.getByText("Số này lớn quá, nhiều nhất là 480.")).toBeVisible();
  await expect(page.getByText("Ô này cần một số nguyên, không có phần lẻ.")).toBeVisible();
  await expect(minutes).toHaveValue("99999");
  await minutes.fill("0");
  await page.getByRole("button", { name: "Lập bài thi" }).click();
  await expect(page.getByText("Số này nhỏ quá, ít nhất là 1.")).toBeVisible();
});

test("a file is chosen in the language of the page, named when it is, and refused with the size that fits", async ({
  signedInAs,
}) => {
  const page = await signedInAs("team_leader");
  await page.goto("/criteria");
  const field = page.getByLabel("Tệp bộ tiêu chí");
  await expect(page.getByText("chưa chọn tệp nào")).toBeVisible();
  await field.setInputFiles({
    name: "bo-tieu-chi.json",
    mimeType: "application/json",
    buffer: Buffer.from("{}"),
  });
  await expect(page.getByText("bo-tieu-chi.json")).toBeVisible();
  const heavy = Buffer.alloc(1024 * 1024 + 1, 32);
  await field.setInputFiles({ name: "nang.json", mimeType: "application/json", buffer: heavy });
  await expect(page.getByText("Tệp lớn quá, mỗi tệp nhiều nhất 1 MB.")).toBeVisible();
  await expect(page.getByText("chưa chọn tệp nào")).toBeVisible();
});
