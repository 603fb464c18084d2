import { expect, type Page } from "@playwright/test";
import { aRoom } from "./support/a-room";
import { ExamPage } from "./support/exam-page";
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
