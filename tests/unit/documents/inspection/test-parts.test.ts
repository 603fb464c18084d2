import { expect, test } from "vitest";
import { testPart } from "@/lib/documents/inspection/test-parts";
import { aRecord } from "./an-inspection";

test("the basis of a test that not everybody took is told, and no draw that may not have been", () => {
  const said = JSON.stringify(testPart(aRecord()));

  expect(said).toContain("Kết quả dựa trên 28 trong 62 cán bộ, công chức của đơn vị");
  expect(said).not.toContain("rút thăm");
});
