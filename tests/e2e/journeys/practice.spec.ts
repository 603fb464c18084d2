import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { item, officer } from "@/db/schema";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { openPractice } from "@/lib/services/bank/open-practice";
import { answerPracticeItem } from "@/lib/services/practice/answer-practice-item";
import { loadPracticeItem } from "@/lib/services/practice/load-practice-item";
import { aVisitedUnit } from "../support/a-room";
import { anAccount } from "../support/an-account";
import { type Backstage, must } from "../support/backstage";
import { aMarkedTest, type MarkedTest } from "../support/marked-bank";
import { signIn } from "../support/sign-in";
import { test } from "../support/test";

test("practice tells an officer the right answer and the reason after the answer, and nothing of it before", async ({
  page,
  backstage,
}) => {
  const { topicId, mark } = await officerAtPractice(page, backstage);

  const question = await page.goto(`/practice/${topicId}`);
  await expect(page.getByText("Phương án hai")).toBeVisible();
  expect(await question?.text()).not.toContain(mark);
  await page.getByRole("button", { name: "Trả lời" }).click();
  await expect(page.getByText("Ông/bà chưa trả lời. Trả lời rồi bấm lại.")).toBeVisible();
  expect(await page.content()).not.toContain(mark);
  await page.getByText("Phương án hai").click();
  await page.getByRole("button", { name: "Trả lời" }).click();

  await expect(page.getByText("Ông/bà trả lời đúng câu này.")).toBeVisible();
  await expect(page.getByText(`Giải thích ${mark}.`)).toBeVisible();
  const right = page.getByRole("listitem").filter({ hasText: "Phương án hai" });
  await expect(right).toContainText("Đáp án đúng");
});

test("practice goes on by keyboard alone: what is read next is where the focus is", async ({
  page,
  backstage,
}) => {
  const { topicId } = await officerAtPractice(page, backstage);
  const arrival = page.locator("div[tabindex='-1']:focus");

  await page.goto(`/practice/${topicId}`);
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Trả lời" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/practice\/answers\//);
  await expect(arrival).toContainText(/^(Đúng|Chưa đúng)\./);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Câu tiếp theo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/practice/${topicId}`);
  await expect(arrival).toBeVisible();
});

/** Signs in an officer for whom one question of a topic is left. */
async function officerAtPractice(page: Page, backstage: Backstage) {
  const { itemId, mark } = await aMarkedTest(backstage);
  must(await openPractice(await backstage.as("reviewer"), { itemId }));
  const { topicId, account } = await anOfficerBefore(backstage, { itemId, mark });
  await signIn(page, account);
  return { topicId, mark };
}

type Asked = Pick<MarkedTest, "itemId" | "mark">;

/** An officer with an account who has answered everything else there is in the item's topic. */
async function anOfficerBefore(backstage: Backstage, { itemId, mark }: Asked) {
  const { world, as } = backstage;
  const { officerIds } = await aVisitedUnit(backstage);
  const [officerId] = officerIds;
  const [row] = await world.db.select().from(officer).where(eq(officer.id, officerId));
  const [asked] = await world.db.select().from(item).where(eq(item.id, itemId));
  if (!row || !asked) throw new Error("the world is not whole");
  // The stem carries the name that the mark was made of.
  const name = mark.replace("CANARY", "").toLowerCase();
  const candidate = await as("candidate");
  const ctx = { ...candidate, actor: { ...candidate.actor, officerId } };
  for (;;) {
    const { next } = await loadPracticeItem(ctx, asked);
    if (!next || JSON.stringify(next.item).includes(name)) break;
    const chosen = anAnswer(next.item);
    must(await answerPracticeItem(ctx, { itemVersionId: next.itemVersionId, chosen }));
  }
  return {
    topicId: asked.topicId,
    account: await anAccount(backstage, "candidate", null, row.staffCode),
  };
}

/** Something that may be answered to an item of any type, right or wrong. */
function anAnswer({ interaction, options, prompts }: CandidateItem): string[] {
  const [option] = options;
  const [prompt] = prompts ?? [];
  if (prompt) return [`${prompt.id} ${prompt.options?.[0] ?? option?.id ?? ""}`];
  if (!option) return ["1"];
  return [interaction === "ordering" ? `1 ${option.id}` : option.id];
}
