import { expect } from "@playwright/test";
import { createBank } from "@/lib/services/bank/create-bank";
import { must } from "./support/backstage";
import { test } from "./support/test";

test("the bank opened last is the one that opens where none is named", async ({
  backstage,
  signedInAs,
}) => {
  const author = await backstage.as("author");
  // Before and after every other bank by name, so that neither opens by its place alone.
  const [early, late] = [`000 ${crypto.randomUUID()}`, `ỹ ${crypto.randomUUID()}`];
  must(await createBank(author, { code: early.slice(4, 12), name: early }));
  const bankId = must(await createBank(author, { code: late.slice(2, 10), name: late }));
  const page = await signedInAs("author");
  const shown = page.getByLabel("Ngân hàng", { exact: true }).locator("option:checked");
  await page.goto(`/bank?bank=${bankId}`);
  await expect(shown).toHaveText(late);
  await expect
    .poll(async () => (await page.context().cookies()).some(({ value }) => value === bankId))
    .toBe(true);

  await page.goto("/bank");
  await expect(shown).toHaveText(late);
  await page.getByLabel("Ngân hàng", { exact: true }).selectOption({ label: early });
  await expect(page).toHaveURL(/bank=/);
  await expect(shown).toHaveText(early);
});
