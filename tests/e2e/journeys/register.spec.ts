import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { writeSheet } from "@/lib/documents/sheet/write-sheet";
import { expectAccessible } from "../support/accessible";
import { test } from "../support/test";

const unit = "Xã Quảng Điền";

/** A list as an office keeps it: titles, two people who are new, one said twice, one unreadable, signatures. */
async function aMessyList(mark: string): Promise<Buffer> {
  const columns = ["STT", "Mã số cán bộ, công chức", "Họ và tên", "Ngày sinh", "Đơn vị công tác"];
  const heads = [...columns, "Chức danh", "Nhóm vị trí"];
  const group = "Văn phòng, văn thư, một cửa";
  const line = (ordinal: string, code: string, name: string, birth: string) => [
    ...[ordinal, code, name, birth, unit, "Văn thư", group],
  ];
  const rows = [
    ["I", "Khối văn phòng", "", "", "", "", ""],
    line("1", `${mark}-1`, "Trần Văn Mới", "2/9/1990"),
    line("2", `${mark}-2`, "Lê Thị Mới", "1991"),
    line("3", `${mark}-2`, "Lê Thị Mới", "1991"),
    line("4", `${mark}-3`, "Phan Văn Sai", "31/02/1990"),
    ["", "", "", "", "Quảng Điền, ngày 01 tháng 7 năm 2026", "", ""],
  ];
  const titles = ["UBND XÃ QUẢNG ĐIỀN", "DANH SÁCH CÔNG CHỨC MỚI"];
  const sheet = { name: "DS", titles, columns: heads.map((header) => ({ header, width: 14 })) };
  return Buffer.from(await writeSheet({ ...sheet, rows }));
}

test("a messy list of officers is looked at, applied and undone", async ({ signedInAs }) => {
  const mark = randomUUID().slice(0, 8).toUpperCase();
  const clerk = await signedInAs("administrator");
  await clerk.goto("/officers");
  await clerk.getByRole("link", { name: "Nhập từ Excel" }).click();
  await clerk.waitForURL("**/imports");
  await expectAccessible(clerk, "bringing a list");
  await clerk
    .getByLabel("Tệp danh sách")
    .setInputFiles({ name: "ds.xlsx", mimeType: "", buffer: await aMessyList(mark) });
  await clerk.getByRole("button", { name: "Đọc danh sách" }).click();

  await expect(clerk.getByText("2 ghi mới")).toBeVisible();
  const looked = clerk.url();
  await expect(row(clerk, `${mark}-3`)).toContainText("Không đọc được ngày “31/02/1990”");
  await expect(row(clerk, `${mark}-2`).nth(1)).toContainText("Chỉ cần một dòng");
  await expect(clerk.getByText("Dòng nhóm", { exact: true })).toBeVisible();
  await expectAccessible(clerk, "what a list would do");
  await clerk.getByRole("link", { name: "Ghi mới (2)" }).click();
  await expect(row(clerk, `${mark}-3`)).toHaveCount(0);
  expect(await found(clerk, mark)).toBe(0);

  await clerk.goto(looked);
  await clerk.getByRole("button", { name: "Áp dụng 2 dòng" }).click();
  await clerk.getByRole("dialog").getByRole("button", { name: "Áp dụng", exact: true }).click();
  await expect(clerk.getByText("Đã áp dụng lúc")).toBeVisible();
  await expectAccessible(clerk, "what a list has done");
  const applied = clerk.url();
  expect(await found(clerk, mark)).toBe(2);

  await clerk.goto(applied);
  await clerk.getByRole("button", { name: "Hoàn tác lần nhập" }).click();
  await clerk.getByRole("dialog").getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await expect(clerk.getByText("Đã hoàn tác lúc")).toBeVisible();
  expect(await found(clerk, mark)).toBe(0);
});

test("a file that is no workbook is refused in a sentence", async ({ signedInAs }) => {
  const clerk = await signedInAs("administrator");
  await clerk.goto("/units/imports");
  await clerk
    .getByLabel("Tệp danh sách")
    .setInputFiles({ name: "ds.xlsx", mimeType: "", buffer: Buffer.from("Tên đơn vị;Loại") });
  await clerk.getByRole("button", { name: "Đọc danh sách" }).click();

  await expect(clerk.getByRole("main").getByRole("alert")).toContainText("Excel Workbook (.xlsx)");
});

test("nothing is lost between the units of then and of today", async ({ signedInAs }) => {
  const leader = await signedInAs("leader");
  await leader.goto("/overview");
  await leader.getByRole("link", { name: "Quy về đơn vị hiện nay" }).click();
  await leader.waitForURL(/by=today/);
  await expectAccessible(leader, "tests by the units of today");
  await leader.getByRole("link", { name: "Đối chiếu khi sắp xếp" }).click();
  await leader.waitForURL("**/units/reconciliation**");
  await expectAccessible(leader, "the reconciliation");
  await leader
    .getByRole("link", { name: /^Xem ?:/ })
    .first()
    .click();

  await expect(leader.getByRole("heading", { name: "Từng dòng phía sau con số" })).toBeVisible();
  await expectAccessible(leader, "the rows behind a figure");
});

test("rows behind a figure lead only where their reader may go", async ({ signedInAs }) => {
  for (const role of ["leader", "administrator"] as const) {
    const page = await signedInAs(role);
    await page.goto("/units/reconciliation/rows");
    await expect(page.getByRole("heading", { name: "Từng dòng phía sau con số" })).toBeVisible();
    const links = await page.getByRole("table").getByRole("link").all();
    const hrefs = await Promise.all(links.map((link) => link.getAttribute("href")));
    const answers = await Promise.all(
      [...new Set(hrefs)].slice(0, 10).map((href) => page.request.get(href ?? "")),
    );
    expect(answers.map((answer) => answer.status())).toEqual(answers.map(() => 200));
  }
});

const row = (page: Page, code: string) => page.getByRole("row").filter({ hasText: code });

/** How many officers the register finds by a code. */
async function found(page: Page, code: string): Promise<number> {
  await page.goto(`/officers?q=${code}`);
  await expect(page.getByRole("heading", { name: "Công chức", exact: true })).toBeVisible();
  return row(page, code).count();
}
