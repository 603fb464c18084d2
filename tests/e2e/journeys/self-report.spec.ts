import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { aReport, type AskedReport } from "../support/a-report";
import { signIn } from "../support/sign-in";
import { test } from "../support/test";

const picture = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: "#88b" } })
    .jpeg()
    .toBuffer();

const page1 = ({ recordId }: AskedReport) => `/records/${recordId}/infrastructure`;

const rowOf = (page: Page, code: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: code, exact: true }) });

async function writeRatio(page: Page, part: string, whole: string) {
  const row = rowOf(page, "B2");
  await row.getByRole("textbox", { name: /tử số/ }).fill(part);
  await row.getByRole("textbox", { name: /mẫu số/ }).fill(whole);
  await row.getByRole("textbox", { name: /mẫu số/ }).press("Tab");
  return row.getByRole("status");
}

test("a representative fills in a report on a phone, attaches a photograph and hands it in; the team hands it back", async ({
  backstage,
  openContext,
  signedInAs,
}) => {
  const report = await aReport(backstage);
  const context = await openContext({ viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await signIn(phone, report.representative);
  await phone.goto(page1(report));

  await expect(await writeRatio(phone, "9", "8")).toContainText("Tử số lớn hơn mẫu số");
  await expect(await writeRatio(phone, "6", "8")).toContainText(/^Đã lưu lúc/);
  const side = phone.getByRole("region", { name: "Tổng hợp" });
  await expect(side).toContainText("7,50");

  await rowOf(phone, "B2")
    .getByRole("button", { name: /thêm minh chứng/ })
    .click();
  const dialog = phone.getByRole("dialog");
  const files = [
    { name: "phong-may.jpg", mimeType: "image/jpeg", buffer: await picture() },
    { name: "chay.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ is a program") },
  ];
  await dialog.getByLabel("Chọn tệp").setInputFiles(files);
  await expect(dialog.getByRole("alert")).toContainText("chay.jpg: Loại tệp này không nhận");
  await dialog.getByRole("textbox", { name: "Chú thích" }).fill("Phòng máy tầng 2");
  await dialog.getByRole("button", { name: "Lưu chú thích" }).click();
  await dialog.getByRole("button", { name: "Phóng to Phòng máy tầng 2" }).click();
  await expect(dialog.getByRole("img", { name: "Phòng máy tầng 2" })).toBeVisible();
  await dialog.getByRole("button", { name: "Đóng" }).click();

  await phone.getByRole("button", { name: "Nộp báo cáo" }).click();
  await phone.getByRole("dialog").getByRole("button", { name: "Nộp báo cáo" }).click();
  await expect(phone.getByText("Đơn vị đã nộp báo cáo tự kiểm tra.")).toBeVisible();
  await expect(rowOf(phone, "B2").getByRole("textbox")).toHaveCount(0);

  const inspector = await signedInAs("inspector");
  await inspector.goto(page1(report));
  await expect(rowOf(inspector, "B2")).toContainText("6 / 8");
  await inspector.getByRole("button", { name: "Trả lại báo cáo" }).click();
  const back = inspector.getByRole("dialog");
  await back.getByRole("textbox", { name: "Lý do trả lại" }).fill("Thiếu ảnh tủ mạng");
  await back.getByRole("button", { name: "Trả lại báo cáo" }).click();
  await expect(inspector.getByText(/Đoàn trả lại báo cáo lúc/)).toBeVisible();
  await phone.reload();
  await expect(phone.getByText("Thiếu ảnh tủ mạng")).toBeVisible();
  await expect(await writeRatio(phone, "7", "8")).toContainText(/^Đã lưu lúc/);
});

test("what an inspector types without a network survives a reload and is sent by itself, and a colleague's other figure is asked about", async ({
  backstage,
  openContext,
  signedInAs,
}) => {
  const report = await aReport(backstage);
  const inspector = await signedInAs("inspector");
  await inspector.goto(page1(report));
  const other = await (await openContext()).newPage();
  await signIn(other, report.colleague);
  await other.goto(page1(report));

  await inspector.context().setOffline(true);
  await expect(await writeRatio(inspector, "5", "8")).toContainText("Đang giữ trên máy này");
  await expect(inspector.getByText("1 ô đang giữ trên máy này")).toBeVisible();
  await inspector.context().setOffline(false);
  await expect(rowOf(inspector, "B2").getByRole("status")).toContainText(/^Đã lưu lúc/);
  await inspector.reload();
  await expect(rowOf(inspector, "B2").getByRole("textbox", { name: /tử số/ })).toHaveValue("5");

  await writeRatio(other, "4", "8");
  const asked = other.getByRole("alert").filter({ hasText: "Giữ số nào?" });
  await expect(asked).toContainText("5 / 8");
  await expect(asked).toContainText("4 / 8");
  await other.reload();
  await expect(asked).toContainText("4 / 8");
  await asked.getByRole("button", { name: "Giữ số của tôi" }).click();
  await expect(rowOf(other, "B2").getByRole("status")).toContainText(/^Đã lưu lúc/);
  await inspector.reload();
  await expect(rowOf(inspector, "B2").getByRole("textbox", { name: /tử số/ })).toHaveValue("4");
});

test("a photograph that found no network is sent again without being taken again", async ({
  backstage,
  openContext,
}) => {
  const report = await aReport(backstage);
  const phone = await (await openContext({ viewport: { width: 390, height: 844 } })).newPage();
  await signIn(phone, report.representative);
  await phone.goto(page1(report));
  await rowOf(phone, "B2")
    .getByRole("button", { name: /thêm minh chứng/ })
    .click();
  const dialog = phone.getByRole("dialog");
  const camera = dialog.getByLabel("Chụp ảnh");

  await phone.context().setOffline(true);
  await camera.setInputFiles({
    ...{ name: "tu-mang.jpg", mimeType: "image/jpeg" },
    buffer: await picture(),
  });
  await expect(dialog.getByRole("alert")).toContainText("tu-mang.jpg: Chưa gửi được");
  await phone.context().setOffline(false);
  await dialog.getByRole("button", { name: "Gửi lại 1 tệp" }).click();

  await expect(dialog.getByRole("button", { name: "Phóng to tu-mang.jpg" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: /^Gửi lại/ })).toHaveCount(0);
});

test("a record opens at the first part of its criteria set, whichever that is", async ({
  backstage,
  signedInAs,
}) => {
  const { recordId } = await aReport(backstage);
  const inspector = await signedInAs("inspector");
  await inspector.goto(`/records/${recordId}`);
  await expect(inspector).toHaveURL(/\/infrastructure$/);
  await expect(rowOf(inspector, "B2")).toBeVisible();
});

test("a team leader copies a criteria set, changes a formula, tries it out and publishes it", async ({
  signedInAs,
}) => {
  const leader = await signedInAs("team_leader");
  await leader.goto("/criteria");
  await leader
    .getByRole("link", { name: /thang 138 điểm/ })
    .first()
    .click();
  await leader.getByRole("button", { name: "Chép sang bản mới" }).click();
  await leader.getByRole("dialog").getByRole("button", { name: "Chép", exact: true }).click();
  await expect(leader.getByRole("heading", { name: "Sửa bộ tiêu chí" })).toBeVisible();

  await leader.getByRole("button", { name: "Hạ tầng kỹ thuật" }).click();
  await leader.getByRole("button", { name: "Sửa dòng B1" }).click();
  const side = leader.getByRole("region", { name: "Điểm và chỗ cần sửa" });
  await leader.getByRole("textbox", { name: "Tối đa" }).fill("mười");
  await expect(side).toContainText("Dòng B1 chưa đủ hoặc có số không đọc được");
  await expect(side).not.toContainText("Mọi dòng đều khớp");
  await leader.getByRole("textbox", { name: "Tối đa" }).fill("10");
  await expect(side).toContainText("140");
  await leader.getByRole("button", { name: "Lưu bản nháp" }).click();
  await expect(leader.getByText("Đã lưu", { exact: true })).toBeVisible();

  await leader.getByRole("link", { name: /thang 138 điểm/ }).click();
  const row = rowOf(leader, "B1");
  await row.getByRole("textbox", { name: /tử số/ }).fill("3");
  await row.getByRole("textbox", { name: /mẫu số/ }).fill("4");
  await expect(row).toContainText("7,50");
  await leader.getByRole("button", { name: "Ban hành" }).click();
  await leader.getByRole("dialog").getByRole("button", { name: "Ban hành" }).click();
  await expect(leader.getByText("Đã ban hành")).toBeVisible();
  await expect(leader.getByRole("link", { name: "Sửa bản nháp" })).toHaveCount(0);
});
