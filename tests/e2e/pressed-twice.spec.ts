import { expect, type Locator, type Page } from "@playwright/test";
import { sendMessage } from "@/lib/services/attempt/send-message";
import { addAudience } from "@/lib/services/contest/add-audience";
import { createContest } from "@/lib/services/contest/create-contest";
import { aRoom, aVisitedUnit, type Room } from "./support/a-room";
import { type Backstage, must } from "./support/backstage";
import { ExamPage } from "./support/exam-page";
import { pressAgain } from "./support/press-twice";
import { test } from "./support/test";

test("a form pressed again and again while the network is slow does what it says once", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  await page.goto("/contests/new");
  const name = await fillContest(page, "bấm nhiều lần");
  await slow(page);
  const button = page.getByRole("button", { name: "Lập hội thi" });
  await button.dblclick();
  await pressUntilGone(page);
  await expect(page).toHaveURL(/\/contests\/[0-9a-f-]{36}$/);

  expect(await found(page, name)).toBe(1);
});

test("a form pressed twice before the page's script is there does what it says once", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  await page.route("**/*.js*", () => {
    // On its way for as long as the test lasts.
  });
  await page.goto("/contests/new", { waitUntil: "commit" });
  const name = await fillContest(page, "bấm sớm");
  await slow(page);
  await page.getByRole("button", { name: "Lập hội thi" }).evaluate((button: HTMLElement) => {
    button.click();
    // The first is on its way to the server by then, and its answer is not back.
    setTimeout(() => button.click(), 500);
  });
  await expect(page).toHaveURL(/\/contests\/[0-9a-f-]{36}$/);

  await page.unrouteAll({ behavior: "ignoreErrors" });
  expect(await found(page, name)).toBe(1);
});

test("a list gone back to knows what was made meanwhile", async ({ signedInAs }) => {
  const page = await signedInAs("organiser");
  await page.goto("/contests");
  await page.getByRole("link", { name: "Lập hội thi" }).click();
  await expect(page).toHaveURL(/\/contests\/new$/);
  const name = await fillContest(page, "quay lại");
  await page.getByRole("button", { name: "Lập hội thi" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/contests\/new$/);
  await page.goBack();

  await expect(page).toHaveURL(/\/contests$/);
  await expect(page.getByRole("link", { name })).toBeVisible();
});

test("a form whose answer was lost on the way says that it may have been done", async ({
  signedInAs,
}) => {
  const page = await signedInAs("organiser");
  await page.goto("/contests/new");
  const name = await fillContest(page, "mất mạng");
  await page.route("**/contests/new", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Lập hội thi" }).click();

  await expect(page.getByText("có thể đã ghi được")).toBeVisible();
  await expect(page.getByLabel("Tên hội thi")).toHaveValue(name);
  expect(await found(page, name)).toBe(1);
});

test("time given to a room by two presses is given once, and stands among what was done in it", async ({
  backstage,
  openContext,
  signedInAs,
}) => {
  test.setTimeout(120_000);
  const room = await aRoom(backstage);
  const desk = new ExamPage(await (await openContext()).newPage());
  await desk.begin(room, room.slips[0]);
  const page = await signedInAs("organiser");
  await page.goto(`/rooms/${room.sittingId}`);
  await page.getByRole("button", { name: "Bù giờ cả phòng", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Số phút", { exact: true }).fill("5");
  await dialog.getByLabel("Lý do", { exact: true }).fill("Bù lúc mất điện");
  await dialog.getByRole("button", { name: "Bù giờ cả phòng", exact: true }).dblclick();
  await expect(dialog).toBeHidden();

  const given = page.getByRole("row").filter({ hasText: "Bù giờ cả phòng" });
  await expect(given).toContainText(["5 phút"]);
  await page.reload();
  await expect(given).toContainText(["Bù lúc mất điện"]);
});

test("a candidate who presses twice confirms once, is led to what was wrong, and has each message to read", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const { number, code } = room.slips[0];
  const desk = new ExamPage(page);
  await desk.open(room);
  await desk.enter({ number, code: "ZZZZZZ" });
  await expect(page.getByText("không khớp trong ca thi")).toBeVisible();
  await pressAgain(page);
  await expect(page.getByLabel("Mã dự thi của ông/bà")).toBeFocused();
  await desk.enter({ number, code });
  await desk.confirm();
  await expect(page.getByText("Ông/bà đã xác nhận đúng")).toBeVisible();
  await pressAgain(page);
  const wrong = page.getByRole("button", { name: "Thông tin chưa đúng" });
  await expect(wrong).toHaveAttribute("aria-expanded", "false");

  await page.getByRole("checkbox", { name: "Tôi đã đọc và đồng ý" }).click();
  await desk.expectQuestion(1);
  await tell(backstage, room, "Còn 20 phút.");
  await tell(backstage, room, "Câu 3 in thiếu dấu.");
  const [first, second] = ["Còn 20 phút.", "Câu 3 in thiếu dấu."].map((text) =>
    page.locator("[data-told]").filter({ hasText: text }),
  ) as [Locator, Locator];
  await expect(second).toBeVisible();
  await first.getByRole("button", { name: "Đã đọc" }).click();
  await expect(first).toBeHidden();
  await pressAgain(page);
  await expect(second).toBeVisible();
});

test("the second half of a double press answers no question that the first half asked", async ({
  backstage,
  signedInAs,
}) => {
  const unit = await aVisitedUnit(backstage);
  const organiser = await backstage.as("organiser");
  const contestId = await createContest(organiser, {
    ...{ name: `Hội thi ${crypto.randomUUID().slice(0, 8)}`, rules: "", ownerUnitId: unit.unitId },
    ...{ tieBreak: "all_right", prizes: { first: 1, second: 0, third: 0, consolation: 0 } },
  });
  const audience = { contestId, name: "Công chức trẻ", unitIds: [], jobGroupCodes: [] };
  must(await addAudience(organiser, audience));
  const page = await signedInAs("organiser");
  await page.goto(`/contests/${contestId}`);
  const line = page.getByRole("row").filter({ hasText: audience.name });
  await line.getByRole("button", { name: "Bỏ", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const remove = dialog.getByRole("button", { name: "Bỏ", exact: true });
  await remove.hover();
  await pressAgain(page);
  await expect(dialog).toBeVisible();
  await remove.click();
  await expect(line).toBeHidden();
});

/** Tells everybody in a room something. */
async function tell({ as }: Backstage, { sittingId }: Room, text: string) {
  const invigilator = await as("invigilator");
  const message = { sittingId, attemptId: null, kind: "message", text } as const;
  must(await sendMessage(invigilator, message));
}

/** Fills the form of a contest of a name that no other has. */
async function fillContest(page: Page, what: string): Promise<string> {
  const name = `Hội thi ${what} ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("Tên hội thi").fill(name);
  const owner = page.getByLabel("Đơn vị tổ chức");
  if ((await owner.count()) > 0) await owner.selectOption({ index: 1 });
  return name;
}

/** The server has every form at once; its answer takes a while to come back. */
async function slow(page: Page) {
  await page.route("**/contests/new", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.fulfill({ response });
  });
}

/** Presses whatever sends the form for as long as it stands there. */
async function pressUntilGone(page: Page) {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const timer = setInterval(() => {
          const button = document.querySelector<HTMLElement>("main form button[type=submit]");
          if (location.pathname.endsWith("/new") && button) return button.click();
          clearInterval(timer);
          resolve();
        }, 5);
      }),
  );
}

async function found(page: Page, name: string): Promise<number> {
  await page.goto(`/contests?${new URLSearchParams({ q: name })}`);
  await expect(page.getByRole("searchbox")).toBeVisible();
  return page.getByRole("row").filter({ hasText: name }).count();
}
