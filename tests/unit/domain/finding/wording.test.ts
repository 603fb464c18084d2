import { expect, test } from "vitest";
import { findingWording, recommendationWording } from "@/lib/domain/finding/wording";

const finding = { text: "Chưa phân công", cause: "", severity: "minor", field: "A3" };
const recommendation = {
  ...{ kind: "remedy", text: "Phân công", ownerUnitId: "x", ownerPerson: "" },
  dueOn: "2026-12-01",
};

test("one wording is told from another by each of its words", () => {
  const findings = [
    finding,
    { ...finding, cause: "Thiếu người" },
    { ...finding, severity: "serious" },
    { ...finding, field: null },
    { ...finding, field: null, topicId: "A3" },
    // A word that moves from one field to the next is another wording.
    { ...finding, text: "", cause: "Chưa phân công" },
  ].map(findingWording);
  const recommendations = [
    recommendation,
    { ...recommendation, dueOn: null },
    { ...recommendation, ownerUnitId: null },
    { ...recommendation, ownerPerson: "Văn phòng" },
    { ...recommendation, kind: "training" },
  ].map(recommendationWording);

  expect(new Set(findings).size).toBe(findings.length);
  expect(new Set(recommendations).size).toBe(recommendations.length);
});

test("what is left out of a finding is what stands empty", () => {
  expect(findingWording({ ...finding, topicId: null, evidenceId: undefined })).toBe(
    findingWording(finding),
  );
});
