import { describe, expect, test } from "vitest";
import { documentKinds } from "@/lib/domain/inspection/document";
import { isScanned, kindsOf, scannedKinds } from "@/lib/domain/inspection/scan";

describe("the papers that are kept as scans", () => {
  test("are those that somebody signs by hand, and no report that is sent in the product", () => {
    expect(documentKinds.filter((kind) => !isScanned(kind))).toEqual([
      ...["self_report", "explanation", "remedy", "escalation"],
    ]);
  });

  test("stand with the campaign, with a visit, or with either", () => {
    const [campaign, visit] = [kindsOf("campaign"), kindsOf("visit")];
    expect(campaign).toEqual(["decision", "plan", "notice", "report", "conclusion"]);
    expect(visit).toEqual(["notice", "minutes", "conclusion", "recheck"]);
    expect(new Set([...campaign, ...visit])).toEqual(new Set(scannedKinds));
  });
});
