import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Everything a screen does wrong by WCAG 2.2 AA, with the place where it does. */
export async function expectAccessible(page: Page, screen: string) {
  // On the way from one page to the next there is a moment without a title; it is not the screen.
  await expect(page, screen).toHaveTitle(/\S/);
  // Nor is a button on the way from one colour to the next.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { violations, passes } = await new AxeBuilder({ page })
    // What is found is told by its text: paths to everything that is right took a third of the time.
    .options({ resultTypes: ["violations"], selectors: false })
    .withTags(rules)
    // Judges in the page itself. The other way opens a page more each time, for frames from elsewhere.
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${screen}: ${id}: ${html.slice(0, 160)}`),
  );
  expect(found).toEqual([]);
  // A page that is empty breaks no rule.
  expect(passes.length, screen).toBeGreaterThan(5);
}
