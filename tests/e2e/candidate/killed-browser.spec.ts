import { expect } from "@playwright/test";
import { aRoom } from "../support/a-room";
import { ExamPage } from "../support/exam-page";
import { launchKillable } from "../support/killable-browser";
import { test } from "../support/test";

// What records a test for later does not survive the death of its browser.
test.use({ trace: "off", screenshot: "off" });

test("answers survive the death of the browser, also those that had not been sent", async ({
  backstage,
}) => {
  const room = await aRoom(backstage);
  const browser = await launchKillable();
  try {
    const exam = new ExamPage(await browser.open());
    await exam.begin(room, room.slips[0]);
    const saved = await exam.choose(0);
    await exam.expectSaved(1);
    await exam.page.context().setOffline(true);
    await exam.next();
    const held = await exam.choose(1);
    await exam.expectHeld(2);

    await browser.kill();
    const again = new ExamPage(await browser.open());
    await again.open(room);

    await again.expectQuestion(3);
    await again.goTo(2);
    expect(await again.chosen()).toEqual([held]);
    await again.expectSaved(2);
    await again.goTo(1);
    expect(await again.chosen()).toEqual([saved]);
  } finally {
    await browser.end();
  }
});
