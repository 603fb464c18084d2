import { expect } from "@playwright/test";
import { pauseRoom } from "@/lib/services/attempt/pause-room";
import { aRoom } from "../support/a-room";
import { answeredOnServer } from "../support/attempts";
import { must } from "../support/backstage";
import { ExamPage } from "../support/exam-page";
import { test } from "../support/test";

// Rows of the fault matrix that need a browser; see docs/faults.md.

test("going back, forward and loading again, again and again, loses no answer and begins no second test", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const exam = new ExamPage(page);
  await page.goto("/sign-in");
  await exam.begin(room, room.slips[0]);
  for (let position = 1; position <= 8; position += 1) {
    await exam.goTo(position);
    await exam.choose(position % 3);
    // Away before the answer may have left the page.
    if (position % 2 === 0) await page.reload();
    else {
      await page.goBack();
      await page.goForward();
    }
    await expect(exam.map).toBeVisible();
  }

  for (let position = 1; position <= 8; position += 1) await exam.expectSaved(position);
  expect(await answeredOnServer(backstage, room)).toBe(8);
});

test("a browser that keeps nothing is told so before the test, and its answers are saved all the same", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const exam = new ExamPage(page);
  await page.addInitScript(() => {
    for (const name of ["indexedDB", "localStorage"]) {
      Object.defineProperty(window, name, { value: undefined });
    }
  });
  await exam.open(room);
  await exam.enter(room.slips[0]);
  await expect(page.getByText("Máy này chưa giữ được câu trả lời khi mất mạng.")).toBeVisible();
  await exam.agree();
  await exam.expectQuestion(1);
  await exam.choose(0);

  await exam.expectSaved(1);
  expect(await answeredOnServer(backstage, room)).toBe(1);
});

test("a question that cannot be shown is said to be so, and takes no other along", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const exam = new ExamPage(page);
  await page.route("**/start", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { form: { items: { content: unknown }[] } };
    const [, second] = body.form.items;
    if (second) second.content = [{ kind: "paragraph", runs: 7 }];
    await route.fulfill({ response, json: body });
  });
  await exam.begin(room, room.slips[0]);
  await exam.next();
  await expect(page.getByText("Câu 2 không hiển thị được trên máy này.")).toBeVisible();
  await exam.goTo(3);
  await exam.choose(0);
  await exam.expectSaved(3);
  await exam.review();
  await exam.handIn();

  await expect(exam.received).toBeVisible();
});

test("where no events come through, a pause reaches the page soon all the same, since it asks", async ({
  page,
  backstage,
}) => {
  const room = await aRoom(backstage);
  const exam = new ExamPage(page);
  await page.route("**/events", (route) => route.abort());
  await exam.begin(room, room.slips[0]);
  await exam.choose(0);
  await exam.expectSaved(1);

  const invigilator = await backstage.as("invigilator");
  must(await pauseRoom(invigilator, { sittingId: room.sittingId, reason: "Mất điện" }));

  await expect(page.getByText("Bài thi tạm dừng.").first()).toBeVisible({ timeout: 20_000 });
});
