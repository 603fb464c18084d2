import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import type { ItemWording } from "@/lib/domain/bank/item-draft";
import { paragraphs } from "@/lib/domain/item/content";
import { expectAccessible } from "../support/accessible";
import { aRoom } from "../support/a-room";
import { anAccount } from "../support/an-account";
import { ExamPage } from "../support/exam-page";
import { aTestOf } from "../support/marked-bank";
import { signIn } from "../support/sign-in";
import { test } from "../support/test";

const wording = { explanation: [], misconceptions: {}, source: "Biên soạn", legalBases: [] };

const choice: ItemWording = {
  ...wording,
  stem: paragraphs("Việc nào làm trước?"),
  interaction: {
    type: "single_choice",
    shuffle: false,
    options: ["A", "B"].map((id) => ({ id, content: paragraphs(`Việc ${id}`), pinned: false })),
  },
  key: { type: "single_choice", correct: ["B"] },
  explanation: paragraphs("Việc B làm trước."),
};

const essay: ItemWording = {
  ...wording,
  stem: paragraphs("Trình bày cách xử lý một thư giả mạo gửi đến hộp thư công vụ."),
  interaction: { type: "essay", longest: 2000, expected: 500 },
  key: {
    ...{ type: "essay", correct: [] },
    rubric: {
      criteria: [
        { id: "C1", text: "Không mở liên kết, không trả lời", points: 600 },
        { id: "C2", text: "Báo đầu mối an toàn thông tin", points: 400 },
      ],
      model: "Giữ nguyên thư, báo đầu mối.",
    },
  },
};

const upload: ItemWording = {
  ...wording,
  stem: paragraphs("Chụp màn hình hộp thư sau khi đã báo cáo thư giả mạo, rồi nộp ảnh."),
  interaction: { type: "file_upload", kinds: ["png", "pdf"], megabytes: 2 },
  key: {
    ...{ type: "file_upload", correct: [] },
    rubric: { criteria: [{ id: "C1", text: "Thấy rõ thư đã báo cáo", points: 500 }], model: "" },
  },
};

const answer = "Tôi không mở liên kết, giữ nguyên thư và báo cho đầu mối an toàn thông tin.";

test("an essay is written, marked by two who differ, decided by a third, and only then has its points", async ({
  backstage,
  openContext,
  signedInAs,
}) => {
  test.setTimeout(150_000);
  const { testId } = await aTestOf(backstage, [choice, essay]);
  const room = await aRoom(backstage, { testId });
  const [slip] = room.slips;
  const [first, second, chief] = await Promise.all(
    [1, 2, 3].map(() => anAccount(backstage, "marker", null)),
  );
  const organiser = await signedInAs("organiser");
  await organiser.goto(`/sittings/${room.sittingId}/marking`);
  await addMarker(organiser, first?.login ?? "", "Chấm (vòng một, vòng hai)");
  await addMarker(organiser, second?.login ?? "", "Chấm (vòng một, vòng hai)");
  await addMarker(organiser, chief?.login ?? "", "Quyết định khi lệch điểm");

  const desk = new ExamPage(await (await openContext()).newPage());
  await desk.begin(room, slip);
  await answerBoth(desk);
  await desk.review();
  await desk.handIn();
  await expect(desk.received).toBeVisible();

  const pageOf = async (account: typeof first) => {
    const page = await (await openContext()).newPage();
    await signIn(page, account ?? { login: "", password: "" });
    await page.goto("/marking");
    return page;
  };
  await markOverABadLine(await pageOf(first), ["6", "4"]);
  await mark(await pageOf(second), ["2", "1,5"]);
  await organiser.reload();
  await expect(organiser.getByRole("row").filter({ hasText: "Chờ người thứ ba" })).toBeVisible();

  const deciding = await pageOf(chief);
  await expect(deciding.getByText("có 1 bài cần ông/bà quyết định")).toBeVisible();
  await mark(deciding, ["5", "3"]);
  await organiser.reload();
  const row = organiser.getByRole("row").filter({ hasText: "Đã có điểm" });
  await expect(row).toContainText("8 / 10");
  await expectAccessible(organiser, "marking of a sitting");
});

test("a file is refused by its content, sent over a line that breaks, replaced, and seen by its marker without its name", async ({
  backstage,
  openContext,
  signedInAs,
}) => {
  test.setTimeout(150_000);
  const { testId } = await aTestOf(backstage, [choice, upload]);
  const room = await aRoom(backstage, { testId });
  const [slip] = room.slips;
  const marker = await anAccount(backstage, "marker", null);
  const organiser = await signedInAs("organiser");
  await organiser.goto(`/sittings/${room.sittingId}/marking`);
  await addMarker(organiser, marker.login, "Chấm (vòng một, vòng hai)");

  const context = await openContext();
  const desk = new ExamPage(await context.newPage());
  await desk.begin(room, slip);
  const position = await findFileQuestion(desk);
  const pick = async (name: string, mimeType: string, buffer: Buffer) => {
    const chooser = desk.page.waitForEvent("filechooser");
    await desk.page.getByRole("button", { name: /^Chọn tệp/ }).press("Enter");
    await (await chooser).setFiles({ name, mimeType, buffer });
  };
  await pick("Nguyễn Thị An.png", "image/png", Buffer.from("MZ: this is a program, not a picture"));
  await expect(desk.page.getByText("không phải loại tệp được nhận")).toBeVisible();
  await expectAccessible(desk.page, "a file that was refused");

  await context.setOffline(true);
  await pick("Nguyễn Thị An.png", "image/png", await aPicture("#b3261e"));
  await expect(desk.page.getByText("Chưa gửi được Nguyễn Thị An.png")).toBeVisible();
  await context.setOffline(false);
  await desk.expectSaved(position);
  await pick("An, bản sửa.png", "image/png", await aPicture("#123f8a"));
  await expect(desk.page.getByText("An, bản sửa.png (", { exact: false })).toBeVisible();
  await desk.expectSaved(position);
  await expectAccessible(desk.page, "a file that is saved");
  await desk.page.reload();
  await desk.goTo(position);
  await expect(desk.page.getByText("An, bản sửa.png (", { exact: false })).toBeVisible();
  await desk.review();
  await desk.handIn();
  await expect(desk.received).toBeVisible();

  const page = await (await openContext()).newPage();
  await signIn(page, marker);
  await page.goto("/marking");
  await page.getByRole("link", { name: "Chấm tiếp" }).click();
  const shown = page.getByRole("img", { name: "Ảnh thí sinh nộp" });
  await expect(shown).toHaveJSProperty("naturalWidth", 320);
  await expect(page.locator("body")).not.toContainText("bản sửa");
  await expectAccessible(page, "a file to mark");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải tệp về" }).click();
  expect((await download).suggestedFilename()).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}\.png$/);
  const foreign = await organiser.request.get(new URL(`${page.url()}/file`).pathname);
  expect(foreign.status()).toBe(404);
});

/** Where the form asks for the file; its other question is answered on the way. */
async function findFileQuestion(desk: ExamPage): Promise<number> {
  await desk.expectQuestion(1);
  const files = desk.page.getByRole("button", { name: /^Chọn tệp/ });
  if ((await files.count()) > 0) return 1;
  await desk.choose(1);
  await desk.expectSaved(1);
  await desk.next();
  await desk.expectQuestion(2);
  return 2;
}

function aPicture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
}

async function addMarker(page: Page, login: string, part: string) {
  const person = page.getByLabel("Cán bộ chấm thi");
  const option = person.getByRole("option").filter({ hasText: login });
  await person.selectOption((await option.getAttribute("value")) ?? "");
  await page.getByLabel("Phần việc").selectOption({ label: part });
  await page.getByRole("button", { name: "Thêm người" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: login })).toBeVisible();
}

/** Whichever of the two comes first on the form. */
async function answerBoth(desk: ExamPage) {
  for (const position of [1, 2]) {
    await desk.expectQuestion(position);
    const text = desk.page.getByRole("textbox");
    if ((await text.count()) > 0) await text.fill(answer);
    else await desk.choose(1);
    await desk.expectSaved(position);
    if (position === 1) await desk.next();
  }
}

/** What was saved is there when one comes back; a mark whose answer is lost is handed in once. */
async function markOverABadLine(page: Page, points: readonly string[]) {
  await page.getByRole("link", { name: "Chấm tiếp" }).click();
  const fields = page.getByRole("list").getByRole("textbox");
  await fields.first().fill("nhiều");
  await expect(page.getByText("Có điểm chưa đọc được.")).toBeVisible();
  for (const [index, text] of points.entries()) await fields.nth(index).fill(text);
  await expect(page.getByText(/^Đã lưu lúc/)).toBeVisible();
  await page.getByRole("link", { name: "Chấm bài" }).last().click();
  await expect(page.getByRole("link", { name: "Chấm tiếp" })).toBeVisible();
  await page.goBack();
  for (const [index, text] of points.entries()) await expect(fields.nth(index)).toHaveValue(text);

  await page.route("**/marking/*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Nộp điểm, sang bài sau" }).dblclick();
  await expect(page.getByText("Chưa gửi được, sẽ tự gửi lại")).toBeVisible();
  await page.unroute("**/marking/*");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByText("Đã chấm xong")).toBeVisible();
}

/** Points for each criterion, blind: the answer stands there, and nothing of who wrote it. */
async function mark(page: Page, points: readonly string[]) {
  await page.getByRole("link", { name: "Chấm tiếp" }).click();
  await expect(page.getByText(answer)).toBeVisible();
  await expectAccessible(page, "an answer to mark");
  const fields = page.getByRole("list").getByRole("textbox");
  for (const [index, text] of points.entries()) await fields.nth(index).fill(text);
  await page.getByRole("button", { name: "Nộp điểm, sang bài sau" }).click();
  await expect(page.getByText("Đã chấm xong")).toBeVisible();
}
