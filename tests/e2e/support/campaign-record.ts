import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { inDays } from "./campaign-planning";
import { pressAndConfirm } from "./confirm";

const rowOf = (page: Page, code: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: code, exact: true }) });

async function openPart(page: Page, part: string) {
  const parts = page.getByRole("navigation", { name: "Các phần của hồ sơ" });
  await parts.getByRole("link", { name: part }).click();
}

async function fillRatio(page: Page, part: string, whole: string) {
  const row = rowOf(page, "B1");
  await row.getByRole("textbox", { name: /tử số/ }).fill(part);
  await row.getByRole("textbox", { name: /mẫu số/ }).fill(whole);
  await row.getByRole("textbox", { name: /mẫu số/ }).press("Tab");
  await expectSaved(page, "B1");
}

async function choose(page: Page, code: string, answer: string) {
  await rowOf(page, code).getByRole("radio", { name: answer }).check();
  await expectSaved(page, code);
}

async function expectSaved(page: Page, code: string) {
  await expect(rowOf(page, code).getByRole("status")).toContainText(/^Đã lưu lúc/);
}

/** From the representative's own task to the report that is handed in; returns where the record is. */
export async function selfReport(page: Page): Promise<string> {
  await page.goto("/");
  await page.getByRole("link", { name: "Nộp báo cáo tự kiểm tra" }).click();
  await page.getByRole("link", { name: "Khai và nộp báo cáo" }).click();
  await expect(page.getByRole("rowheader", { name: "I1" })).toBeVisible();
  const record = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await openPart(page, "Hạ tầng");
  await fillRatio(page, "7", "8");
  await choose(page, "B2", "Có");
  await rowOf(page, "B1")
    .getByRole("button", { name: /thêm minh chứng/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Chọn tệp").setInputFiles(await aPhotograph());
  await dialog.getByRole("textbox", { name: "Chú thích" }).fill("Phòng máy");
  await dialog.getByRole("button", { name: "Lưu chú thích" }).click();
  await dialog.getByRole("button", { name: "Đóng" }).click();
  await expect(page.getByRole("region", { name: "Tổng hợp" })).toContainText("6,38");
  await pressAndConfirm(page, "Nộp báo cáo");
  await expect(page.getByText("Đơn vị đã nộp báo cáo tự kiểm tra.")).toBeVisible();
  return record;
}

async function aPhotograph() {
  const blank = { width: 800, height: 600, channels: 3, background: "#88b" } as const;
  const buffer = await sharp({ create: blank }).jpeg().toBuffer();
  return { name: "phong-may.jpg", mimeType: "image/jpeg", buffer };
}

/** The team finds no back-up where the unit told of one, and says so in a note. */
export async function verifyRecord(page: Page, record: string) {
  await page.goto(`${record}/general`);
  await rowOf(page, "I1").getByRole("textbox").fill("Trụ sở xã");
  await rowOf(page, "I1").getByRole("textbox").press("Tab");
  await expectSaved(page, "I1");
  await openPart(page, "Hạ tầng");
  await fillRatio(page, "7", "8");
  await choose(page, "B2", "Không");
  await page
    .getByRole("textbox", { name: "Sao lưu hằng tuần: ghi chú" })
    .fill("Ổ sao lưu hỏng từ tháng 3");
  const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.keyboard.press("Tab");
  await saved;
  await openPart(page, "Sát hạch");
  await expect(rowOf(page, "G1")).toContainText("1,50");
  await pressAndConfirm(page, "Xác minh hồ sơ");
  await page.getByRole("link", { name: "Biên bản và ký" }).first().click();
  await page.getByLabel("Số biên bản").fill("07/BB-ĐKT");
  await page.getByRole("button", { name: "Lập biên bản" }).click();
  await expect(page.getByText(/^Biên bản số 07\/BB-ĐKT/)).toBeVisible();
}

type Signature = {
  readonly capacity: string;
  readonly password: string;
  readonly opinion?: string;
};

export async function sign(page: Page, record: string, signature: Signature) {
  const { capacity, password, opinion } = signature;
  await page.goto(`${record}/signing`);
  await expect(page.getByRole("link", { name: "Đọc hồ sơ" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Xem biên bản" })).toBeVisible();
  await pressAndConfirm(page, `Ký với tư cách ${capacity}`, {
    confirm: "Ký biên bản",
    fields: {
      "Mật khẩu của ông/bà": password,
      ...(opinion !== undefined && { "Ý kiến của đơn vị": opinion }),
    },
  });
}

/** The unit says what it does not agree with, and sends it again with its paper. */
export async function explain(page: Page, campaign: string, unit: string): Promise<string> {
  await openVisit(page, campaign, unit);
  await page.getByRole("button", { name: "Viết giải trình" }).click();
  const dialog = page.getByRole("dialog");
  const why = dialog.getByLabel("Không đồng ý điểm nào, vì sao");
  await why.fill("Ổ sao lưu đã thay từ tháng 4");
  const bad = { name: "o-cung.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ") };
  await dialog.getByLabel("Chọn tệp").setInputFiles([bad, await aPhotograph()]);
  await expect(dialog.getByRole("alert")).toContainText("o-cung.jpg: Loại tệp này không nhận");
  await expect(dialog.getByRole("link", { name: "phong-may.jpg" })).toBeVisible();
  await expect(why).toHaveValue("Ổ sao lưu đã thay từ tháng 4");
  await dialog.getByRole("button", { name: "Gửi giải trình" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Ổ sao lưu đã thay từ tháng 4").first()).toBeVisible();
  await pressAndConfirm(page, "Sửa và gửi lại", {
    confirm: "Gửi giải trình",
    fields: { "Số văn bản của đơn vị": "15/UBND-GT", "Ngày văn bản": inDays(0) },
  });
  await expect(page.getByText("số 15/UBND-GT").first()).toBeVisible();
  await expect(page.getByText("Xem 1 lần gửi trước")).toBeVisible();
  // Sent again, it goes along again.
  await expect(filesOf(page).first()).toContainText("phong-may.jpg");
  return new URL(page.url()).pathname;
}

const filesOf = (page: Page) => page.getByRole("list", { name: "Tệp kèm theo" });

/** The team reads it and says what it makes of it; number and day stand there already. */
export async function answerExplanation(page: Page, campaign: string, unit: string) {
  await openVisit(page, campaign, unit);
  await expect(page.getByText("Ổ sao lưu đã thay từ tháng 4").first()).toBeVisible();
  const picture = filesOf(page).first().locator("img");
  await expect
    .poll(() => picture.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth))
    .toBeGreaterThan(0);
  await expect(page.getByLabel("Số", { exact: true })).toHaveValue("15/UBND-GT");
  await expect(page.getByLabel("Ngày văn bản")).toHaveValue(inDays(0));
  await page.getByRole("radio", { name: "Không chấp nhận" }).check();
  await page.getByLabel("Ghi chú, lý do").fill("Chưa có giấy tờ về ổ sao lưu");
  await page.getByRole("button", { name: "Ghi giải trình" }).click();
  await expect(page.getByText("Đoàn không chấp nhận giải trình")).toBeVisible();
}

async function openVisit(page: Page, campaign: string, unit: string) {
  await page.goto(campaign);
  await page.getByRole("rowheader").getByRole("link", { name: unit }).click();
}

/** A finding shown by a line, with what is to be done, by whom and by when. */
export async function recommend(page: Page, visit: string, unit: string) {
  await page.goto(`${visit}/findings/new`);
  const finding = page.getByRole("form", { name: "Tồn tại" });
  await finding.getByLabel("Nội dung tồn tại").fill("Không sao lưu dữ liệu");
  await finding.getByLabel("Mức độ").selectOption({ label: "Đáng kể" });
  await finding.getByLabel("Dòng của hồ sơ").selectOption("B2");
  await finding.getByRole("button", { name: "Ghi tồn tại" }).click();
  const draft = page.getByRole("form", { name: "Thêm kiến nghị này" });
  await draft.getByLabel("Nội dung kiến nghị").fill("Sao lưu hằng tuần, báo cáo kèm nhật ký");
  await draft.getByLabel("Đơn vị thực hiện").selectOption({ label: unit });
  await draft.getByLabel("Người chịu trách nhiệm").fill("Chủ tịch UBND xã");
  await draft.getByLabel("Thời hạn").fill(inDays(10));
  await draft.getByRole("button", { name: "Thêm kiến nghị này" }).click();
  await expect(page.getByRole("heading", { name: "Kiến nghị 1" })).toBeVisible();
}

/** One step of the visit, on a paper of its own where it has one. */
export async function takeStep(page: Page, visit: string, step: string, paper?: string) {
  await page.goto(visit);
  const views = page.getByRole("link", { name: step, exact: true });
  const button = page.getByRole("button", { name: step, exact: true });
  await expect(views.or(button).first()).toBeVisible();
  if (await views.isVisible()) await views.click();
  await expect(button).toBeVisible();
  if (paper !== undefined) await page.getByLabel("Số", { exact: true }).fill(paper);
  const taken = page.waitForResponse((answer) => answer.request().method() === "POST");
  await button.click();
  await taken;
  await expect(button).toBeHidden();
}
