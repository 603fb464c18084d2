import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { bank } from "@/db/schema";
import type { Role } from "@/lib/domain/policy/roles";
import { aRoom } from "./support/a-room";
import { expectTablesFit } from "./support/layout";
import { handIn, sitDown } from "./support/sit";
import { test } from "./support/test";

const phone = { width: 390, height: 768 };

/** The matrix of a blueprint has a column a level: rows under each other would be no matrix. */
async function openMatrix(page: Page): Promise<void> {
  await page.goto("/blueprints");
  await page.getByRole("link", { name: "Sát hạch ứng dụng CNTT năm 2018", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Cộng" })).toBeAttached();
}

test("a table wider than a phone shows at its edges that there is more, and is moved by the keyboard", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  await page.setViewportSize(phone);
  await openMatrix(page);
  const table = page
    .getByRole("region")
    .filter({ has: page.getByRole("columnheader", { name: "Cộng" }) });
  const [before, after] = [
    page.locator('[data-edge="before"]'),
    page.locator('[data-edge="after"]'),
  ];
  await expect(after).toBeVisible();
  await expect(before).toHaveCount(0);

  await table.focus();
  await expect(table).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(before).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(after).toHaveCount(0, { timeout: 200 });
  }).toPass();
  await expect(page.getByRole("columnheader", { name: "Cộng" })).toBeInViewport({ ratio: 0.9 });
  await expect(before).toBeVisible();
});

test("a table that has room has no edges, and is no stop of the keyboard", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  await openMatrix(page);
  await expect(page.getByRole("columnheader", { name: "Cộng" })).toBeInViewport();
  await expect(page.locator("[data-edge]")).toHaveCount(0);
});

test("on a phone the steps, the figures and the registers of a campaign stand under each other", async ({
  signedInAs,
}) => {
  test.setTimeout(180_000);
  const leader = await signedInAs("team_leader");
  // Other tests found campaigns of their own: the list may be longer than a page.
  await leader.goto("/campaigns?q=CNTT");
  const named = leader.getByRole("link", { name: "Đợt kiểm tra ứng dụng CNTT năm 2026" });
  const campaign = await named.getAttribute("href");
  await leader.setViewportSize(phone);
  for (const part of ["", "/plan", "/sample", "/sample/1", "/results"]) {
    await leader.goto(`${campaign}${part}`);
    await expectTablesFit(leader);
  }
  await leader.getByRole("rowheader").getByRole("link").first().click();
  await expect(leader.getByRole("heading", { name: "Từng công chức" })).toBeVisible();
  await expectTablesFit(leader);

  const clerk = await signedInAs("administrator");
  await clerk.setViewportSize(phone);
  for (const list of ["/units", "/officers", "/criteria", "/paper-templates"]) {
    await clerk.goto(list);
    await expectTablesFit(clerk);
  }
  const reader = await signedInAs("leader");
  await reader.setViewportSize(phone);
  for (const view of ["/overview", "/overview/use"]) {
    await reader.goto(view);
    await expectTablesFit(reader);
  }
});

/** Lists of people and of what happened to them, read line by line. */
const lists: readonly (readonly [Role, string])[] = [
  ["administrator", "/users"],
  ["administrator", "/account"],
  ["administrator", "/bank/documents"],
];

for (const [role, path] of lists) {
  test(`the lines of ${path} stand under each other on a phone`, async ({ signedInAs }) => {
    const page = await signedInAs(role);
    await page.setViewportSize(phone);
    await page.goto(path);
    await expectTablesFit(page);
  });
}

test("questions and their statistics stand under each other on a phone", async ({
  backstage,
  signedInAs,
}) => {
  // Of the bank that comes along: others have made banks of their own, which come before it.
  const [{ id } = { id: "" }] = await backstage.world.db
    .select({ id: bank.id })
    .from(bank)
    .where(eq(bank.code, "CNTT"));
  const author = await signedInAs("author");
  await author.setViewportSize(phone);
  for (const list of ["/bank", "/bank/statistics"]) {
    await author.goto(`${list}?bank=${id}`);
    await expectTablesFit(author);
  }
});

test("what an organiser and an invigilator read of a sitting stands under each other on a phone, with its acts in sight", async ({
  backstage,
  signedInAs,
}) => {
  test.setTimeout(90_000);
  const room = await aRoom(backstage, { candidates: 2 });
  const seat = await sitDown(room.sittingId, room.slips[0]);
  const organiser = await signedInAs("organiser");
  const invigilator = await signedInAs("invigilator");
  for (const page of [organiser, invigilator]) await page.setViewportSize(phone);
  await organiser.goto(`/sittings/${room.sittingId}`);
  await expectTablesFit(organiser);

  await invigilator.goto(`/rooms/${room.sittingId}`);
  // The acts of the room are one press away, however many people stand above them.
  await invigilator.getByRole("link", { name: "Giờ và việc của cả phòng" }).click();
  await expect(invigilator.getByRole("timer")).toBeInViewport();
  await invigilator.getByRole("button", { name: "Nhắn cả phòng" }).click();
  const dialog = invigilator.getByRole("dialog");
  await dialog.getByLabel("Nội dung").fill("Còn mười phút.");
  await dialog.getByRole("button", { name: "Nhắn cả phòng" }).click();
  await expect(invigilator.getByRole("row").filter({ hasText: "Còn mười phút." })).toBeVisible();
  await expectTablesFit(invigilator);

  await handIn(seat);
  await invigilator.goto(`/rooms/${room.sittingId}?view=list`);
  await expectTablesFit(invigilator);
});
