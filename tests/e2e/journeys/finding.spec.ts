import { expect, type Page } from "@playwright/test";
import { addDays } from "@/lib/domain/calendar/add-days";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { recommendationWording } from "@/lib/domain/finding/wording";
import { addFinding } from "@/lib/services/finding/add-finding";
import { addRecommendation } from "@/lib/services/finding/add-recommendation";
import { changeRecommendation } from "@/lib/services/finding/change-recommendation";
import { removeFinding } from "@/lib/services/finding/remove-finding";
import { removeRecommendation } from "@/lib/services/finding/remove-recommendation";
import { aVisitedUnit } from "../support/a-room";
import { visitOf } from "../support/a-visit";
import { type Backstage, must } from "../support/backstage";
import { test } from "../support/test";

const basis = { field: "B1", topicId: null, evidenceId: null };
const aFinding = { ...basis, text: "Thiếu máy tính", cause: "", severity: "minor" } as const;

test("what an inspector typed over a finding that somebody removed meanwhile is kept as a new one", async ({
  backstage,
  signedInAs,
}) => {
  const visitId = await visitOf(backstage, await aVisitedUnit(backstage));
  const leader = await backstage.as("inspector");
  const findingId = must(await addFinding(leader, { visitId, ...aFinding }));
  const inspector = await signedInAs("inspector");
  await inspector.goto(`/visits/${visitId}/findings/${findingId}`);
  const form = inspector.getByRole("form", { name: "Tồn tại" });
  await form.getByLabel("Nội dung tồn tại").fill("Thiếu ba máy tính ở bộ phận một cửa");
  must(await removeFinding(leader, { findingId }));

  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(form.getByRole("alert")).toContainText("vừa bỏ tồn tại này");
  await form.getByRole("button", { name: "Ghi thành tồn tại mới" }).click();

  await expect(inspector).not.toHaveURL(new RegExp(findingId));
  await expect(form.getByLabel("Nội dung tồn tại")).toHaveValue(
    "Thiếu ba máy tính ở bộ phận một cửa",
  );
});

test("what an inspector typed over a recommendation that somebody removed meanwhile outlives the saving of another form", async ({
  backstage,
  signedInAs,
}) => {
  const { colleague, first, open } = await twoRecommendations(backstage);
  const inspector = await open(await signedInAs("inspector"));
  const mine = formsIn(inspector).first();
  await mine.getByLabel("Nội dung kiến nghị").fill("Bố trí thêm ba máy tính");
  const fresh = inspector.getByRole("form", { name: "Thêm kiến nghị này" });
  await fresh.getByLabel("Nội dung kiến nghị").fill("Rà soát máy tính cũ");
  must(await removeRecommendation(colleague, { recommendationId: first.id }));

  const other = formsIn(inspector).nth(1);
  await other.getByLabel("Nội dung kiến nghị").fill("Sao lưu hằng tuần");
  await other.getByRole("button", { name: "Lưu kiến nghị" }).click();
  await expect(inspector.getByText("Kiến nghị này vừa bị bỏ")).toBeVisible();
  await expect(mine.getByLabel("Nội dung kiến nghị")).toHaveValue("Bố trí thêm ba máy tính");
  await mine.getByRole("button", { name: "Lưu kiến nghị" }).click();
  await expect(mine.getByRole("alert")).toContainText("vừa bỏ kiến nghị này");
  await mine.getByRole("button", { name: "Ghi thành kiến nghị mới" }).click();

  await expect(inspector.getByText("Kiến nghị này vừa bị bỏ")).toHaveCount(0);
  await expect(formsIn(inspector)).toHaveCount(2);
  await expect(fresh.getByLabel("Nội dung kiến nghị")).toHaveValue("Rà soát máy tính cũ");
  await inspector.reload();
  const texts = formsIn(inspector).getByLabel("Nội dung kiến nghị");
  await expect(texts.nth(0)).toHaveValue("Sao lưu hằng tuần");
  await expect(texts.nth(1)).toHaveValue("Bố trí thêm ba máy tính");
});

test("saving another form lets nobody write over a wording they have not seen", async ({
  backstage,
  signedInAs,
}) => {
  const { colleague, first, open } = await twoRecommendations(backstage);
  const inspector = await open(await signedInAs("inspector"));
  const mine = formsIn(inspector).first();
  await mine.getByLabel("Nội dung kiến nghị").fill("Bản của tôi");
  const { id: recommendationId, ...words } = first;
  const over = recommendationWording(words);
  const theirs = { ...words, text: "Bản của đồng nghiệp" };
  must(await changeRecommendation(colleague, { recommendationId, over, ...theirs }));

  const other = formsIn(inspector).nth(1);
  await other.getByRole("button", { name: "Lưu kiến nghị" }).click();
  await expect(other.getByRole("status")).toContainText("Đã lưu.");
  await mine.getByRole("button", { name: "Lưu kiến nghị" }).click();
  await expect(mine.getByRole("alert")).toContainText("Bản của đồng nghiệp");
  await expect(mine.getByLabel("Nội dung kiến nghị")).toHaveValue("Bản của tôi");
  // Once it was read, it may be replaced, and one's own words as often as one likes.
  for (const text of ["Bản của tôi", "Bản cuối của tôi"]) {
    await mine.getByLabel("Nội dung kiến nghị").fill(text);
    await mine.getByRole("button", { name: "Lưu kiến nghị" }).click();
    await expect(mine.getByRole("status")).toContainText("Đã lưu.");
  }
});

test("a recommendation that was added leaves its form empty, and says that it was", async ({
  backstage,
  signedInAs,
}) => {
  const { open } = await twoRecommendations(backstage);
  const inspector = await open(await signedInAs("inspector"));
  const fresh = inspector.getByRole("form", { name: "Thêm kiến nghị này" });
  await fresh.getByLabel("Nội dung kiến nghị").fill("Rà soát máy tính cũ");
  await fresh.getByLabel("Thời hạn").fill("31/12/2099");
  await fresh.getByRole("button", { name: "Thêm kiến nghị này" }).click();

  await expect(fresh.getByRole("status")).toContainText("Đã thêm.");
  await expect(formsIn(inspector)).toHaveCount(3);
  await expect(fresh.getByLabel("Nội dung kiến nghị")).toHaveValue("");
});

const formsIn = (page: Page) => page.getByRole("form", { name: "Lưu kiến nghị" });

/** A finding with two recommendations, and its page. */
async function twoRecommendations(backstage: Backstage) {
  const unit = await aVisitedUnit(backstage);
  const visitId = await visitOf(backstage, unit);
  const colleague = await backstage.as("inspector");
  const findingId = must(await addFinding(colleague, { visitId, ...aFinding }));
  const dueOn = addDays(dayInVietNam(colleague.now), 30);
  const asked = { kind: "remedy", ownerUnitId: unit.unitId, ownerPerson: "", dueOn } as const;
  const add = async (text: string) => {
    const words = { ...asked, text };
    return { id: must(await addRecommendation(colleague, { findingId, ...words })), ...words };
  };
  const first = await add("Bố trí thêm máy tính");
  await add("Sao lưu");
  const open = async (page: Page) => {
    await page.goto(`/visits/${visitId}/findings/${findingId}`);
    return page;
  };
  return { colleague, first, open };
}
