import { expect, it } from "vitest";
import { contentReport } from "@/scripts/house/content-report";
import { readWrittenBank } from "@/scripts/house/written-bank";

it("the page about the questions that come along says what their files hold", async () => {
  await expect(contentReport(readWrittenBank())).toMatchFileSnapshot("../../docs/content.md");
});
