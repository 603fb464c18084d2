import { expect, type Page } from "@playwright/test";

type Confirmation = {
  /** The button of the dialog, where it says more than the one on the page. */
  readonly confirm?: string | RegExp;
  /** What the dialog wants to know, by label. */
  readonly fields?: Readonly<Record<string, string>>;
};

/** Presses a button that asks first, answers, and sees the question go away. */
export async function pressAndConfirm(page: Page, button: string | RegExp, how: Confirmation = {}) {
  const { confirm = button, fields = {} } = how;
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(label, { exact: true }).fill(value);
  }
  await dialog.getByRole("button", { name: confirm, exact: true }).click();
  await expect(dialog).toBeHidden();
}
