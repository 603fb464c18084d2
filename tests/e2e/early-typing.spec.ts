import { expect, type Page } from "@playwright/test";
import { addFinding } from "@/lib/services/finding/add-finding";
import { aVisitedUnit } from "./support/a-room";
import { type Backstage, must } from "./support/backstage";
import { recordOf, visitOf } from "./support/a-visit";
import { installation } from "./support/installation";
import { test } from "./support/test";

test("an account typed at the door before the page's script is there opens it", async ({
  page,
}) => {
  const [account] = installation().accounts;
  if (!account) throw new Error("the demonstration has no account");
  const arrive = await openWithoutScripts(page, "/sign-in");
  const login = page.getByLabel("Tên đăng nhập");
  const password = page.getByLabel("Mật khẩu", { exact: true });
  await login.pressSequentially(account.login);
  await password.pressSequentially(account.password);
  await arrive();
  await page.getByRole("button", { name: "Hiện" }).click();

  await expect(login).toHaveValue(account.login);
  await expect(password).toHaveValue(account.password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
});

test("a field of a record filled before the page's script is there is saved", async ({
  backstage,
  signedInAs,
}) => {
  const unit = await aVisitedUnit(backstage);
  const inspector = await signedInAs("inspector");
  const arrive = await openWithoutScripts(
    inspector,
    `/records/${await recordOf(backstage, unit)}/general`,
  );
  const place = inspector.getByRole("textbox", { name: "Nơi kiểm tra" });
  await place.pressSequentially("Phòng họp tầng 2");
  await arrive();
  await place.press("Tab");

  const row = inspector.getByRole("row").filter({ has: place });
  await expect(row.getByRole("status")).toContainText(/^Đã lưu lúc/);
  await inspector.reload();
  await expect(place).toHaveValue("Phòng họp tầng 2");
});

test("words written into a text that is there, before the page's script is, stand where they were written", async ({
  backstage,
  signedInAs,
}) => {
  const { form, words, arrive } = await openFinding(backstage, await signedInAs("inspector"));
  await words.press("Home");
  await words.pressSequentially("Một cửa: ");
  await form.getByLabel("Mức độ").selectOption("Nghiêm trọng");
  await arrive();
  await words.pressSequentially("t");

  await expect(words).toHaveValue("Một cửa: tThiếu máy tính");
  await expect(form.getByLabel("Mức độ")).toHaveValue("critical");
});

test("a text chosen before the page's script is there is written over by what comes after", async ({
  backstage,
  signedInAs,
}) => {
  const { form, words, arrive } = await openFinding(backstage, await signedInAs("inspector"));
  await form.getByLabel("Mức độ").selectOption("Nghiêm trọng");
  await words.selectText();
  await arrive();
  await words.page().keyboard.type("Đủ máy tính");

  await expect(words).toHaveValue("Đủ máy tính");
});

test("a question begun before the page's script is there is in its preview", async ({
  signedInAs,
}) => {
  const author = await signedInAs("author");
  const arrive = await openWithoutScripts(author, "/bank/items/new");
  await author.getByLabel("Câu dẫn", { exact: true }).fill("Ký số bằng gì?");
  await author.getByLabel("Phương án A", { exact: true }).fill("Khóa riêng");
  await author.getByLabel("Đáp án là B").check();
  await author.getByLabel("Mức độ").selectOption("Nhận biết (NB)");
  await arrive();

  const preview = author.getByRole("region", { name: "Thí sinh sẽ thấy" });
  const shown = preview.locator("iframe").contentFrame().getByRole("main");
  await expect(shown).toContainText("Ký số bằng gì?");
  await expect(shown).toContainText("Khóa riêng");
  await expect(author.getByLabel("Đáp án là B")).toBeChecked();
  await expect(author.getByLabel("Mức độ").locator("option:checked")).toHaveText("Nhận biết (NB)");
});

// In one of these moments the choice itself has the page taken over, within its own event.
for (const afterMs of [50, 60, 70, 80]) {
  test(`what is chosen from a list ${afterMs} ms after the page's script began stays chosen`, async ({
    signedInAs,
  }) => {
    const auditor = await signedInAs("auditor");
    const arrive = await openWithoutScripts(auditor, "/audit");
    const act = auditor.getByLabel("Việc", { exact: true });
    await act.evaluate(chooseLater, { value: "user.create", afterMs });
    await arrive(0);

    await expect(auditor).toHaveURL(/act=user\.create/);
    await expect(act).toHaveValue("user.create");
  });
}

// The page may be taken over between the two events of one choice, which then is told of twice.
test("an empty file that the page is told of twice stays told", async ({ signedInAs }) => {
  const author = await signedInAs("author");
  await author.goto("/bank/imports");
  const file = author.getByLabel("Tệp câu hỏi", { exact: true });
  await file.setInputFiles({ name: "trong.docx", mimeType: "text/plain", buffer: Buffer.alloc(0) });
  const reason = author.getByText("Tệp này trống, chưa có gì trong đó.");
  await expect(reason).toBeVisible();
  await file.dispatchEvent("change");
  await author.evaluate(() => new Promise(requestAnimationFrame));

  await expect(reason).toBeVisible();
});

/** A list is chosen from so long after the page's script has begun to hear of events. */
function chooseLater(list: Element, { value, afterMs }: { value: string; afterMs: number }): void {
  const listen = document.addEventListener.bind(document);
  document.addEventListener = (...heard: Parameters<typeof listen>) => {
    listen(...heard);
    if (heard[0] !== "change") return;
    document.addEventListener = listen;
    setTimeout(() => {
      (list as HTMLSelectElement).value = value;
      for (const name of ["input", "change"])
        list.dispatchEvent(new Event(name, { bubbles: true }));
    }, afterMs);
  };
}

/** The form of a finding that says "Thiếu máy tính", its scripts on their way until `arrive`. */
async function openFinding(backstage: Backstage, inspector: Page) {
  const visitId = await visitOf(backstage, await aVisitedUnit(backstage));
  const written = { field: "B1", topicId: null, evidenceId: null, cause: "" } as const;
  const text = "Thiếu máy tính";
  const colleague = await backstage.as("inspector");
  const findingId = must(
    await addFinding(colleague, { visitId, ...written, text, severity: "minor" }),
  );
  const arrive = await openWithoutScripts(inspector, `/visits/${visitId}/findings/${findingId}`);
  const form = inspector.getByRole("form", { name: "Tồn tại" });
  return { form, words: form.getByLabel("Nội dung tồn tại"), arrive };
}

/** Opens a page whose scripts stay on their way until `arrive`, which waits until they took over. */
async function openWithoutScripts(
  page: Page,
  path: string,
): Promise<(typed?: number) => Promise<void>> {
  let arrive = () => {};
  const here = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await here;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return async (typed = 1) => {
    expect(await page.evaluate(() => window.earlyTyping?.typed.size)).toBeGreaterThanOrEqual(typed);
    arrive();
    await page.waitForFunction(() => window.earlyTyping?.typed.size === 0);
  };
}
