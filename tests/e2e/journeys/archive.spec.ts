import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "@playwright/test";
import { bank, item } from "@/db/schema";
import { createBank } from "@/lib/services/bank/create-bank";
import { grantRole } from "@/lib/services/access/grant-role";
import { expectAccessible } from "../support/accessible";
import { anAccount } from "../support/an-account";
import { type Backstage, must } from "../support/backstage";
import { pressAndConfirm } from "../support/confirm";
import { aMarkedTest } from "../support/marked-bank";
import { signIn } from "../support/sign-in";
import { test } from "../support/test";

test("a bank is taken out whole, looked at without writing, and read back into another bank", async ({
  page,
  backstage,
}) => {
  const from = await aFilledBank(backstage);
  const code = randomUUID().slice(0, 8);
  must(await createBank(await backstage.as("author"), { code, name: `Ngân hàng ${code}` }));
  await signIn(page, await aKeeper(backstage));

  await page.goto(`/bank/export?bank=${from.id}`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /Tải tệp lưu trữ/ }).click();
  const file = await (await download).path();
  await page.getByRole("link", { name: "Khôi phục từ tệp lưu trữ" }).click();

  await page.getByLabel("Tệp lưu trữ ngân hàng").setInputFiles("package.json");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByText("không phải tệp lưu trữ ngân hàng").first()).toBeVisible();
  await expectAccessible(page, "refused");

  await page.getByLabel("Tệp lưu trữ ngân hàng").setInputFiles(file);
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByText("Không có gì của tệp để đưa thêm")).toBeVisible();

  await page.getByLabel("Khôi phục vào").selectOption(code);
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByRole("heading", { name: "Tệp sẽ đưa vào" })).toBeVisible();
  await expectAccessible(page, "found");
  expect(await itemsOf(backstage, code)).toBe(0);

  await pressAndConfirm(page, "Khôi phục 4 câu hỏi", { confirm: "Khôi phục" });
  await expect(page.getByText("Đã khôi phục 4 câu hỏi")).toBeVisible();
  await expectAccessible(page, "restored");
  expect(await itemsOf(backstage, code)).toBe(4);

  await expect(page.getByRole("row").filter({ hasText: `Ngân hàng ${code}` })).toBeVisible();
  await pressAndConfirm(page, "Bỏ lượt này");
  await expect(page.getByText("Đã bỏ lúc").first()).toBeVisible();
  await expect(page.getByText("Đã khôi phục 4 câu hỏi")).toBeHidden();
  expect(await itemsOf(backstage, code)).toBe(0);
});

/** A bank with four approved questions. */
async function aFilledBank(backstage: Backstage) {
  const { itemId } = await aMarkedTest(backstage);
  const [found] = await backstage.world.db
    .select({ id: item.bankId })
    .from(item)
    .where(eq(item.id, itemId));
  if (!found) throw new Error("no bank");
  return found;
}

/** Whoever may read an archive back: an author who is an administrator as well. */
async function aKeeper(backstage: Backstage) {
  const account = await anAccount(backstage, "author", null);
  const role = { userId: account.id, role: "administrator", unitId: null } as const;
  must(await grantRole(await backstage.as("administrator"), role));
  return account;
}

function itemsOf({ world }: Backstage, code: string): Promise<number> {
  const own = world.db.select({ id: bank.id }).from(bank).where(eq(bank.code, code));
  return world.db.$count(item, eq(item.bankId, own));
}
