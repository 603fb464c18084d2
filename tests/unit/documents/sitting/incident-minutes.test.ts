import { expect, test } from "vitest";
import { layout, textWidth } from "@/lib/documents/paper/layout";
import { boldLength } from "@/lib/documents/paper/rule-length";
import { incidentMinutes } from "@/lib/documents/sitting/incident-minutes";
import type { SittingFacts } from "@/lib/documents/sitting/facts";

const at = (clock: string) => new Date(`2026-11-24T${clock}+07:00`);

const sitting: SittingFacts = {
  ...{ parentBody: "Ủy ban nhân dân thành phố Huế", ownBody: "", demonstration: false },
  ...{ ownerName: "Phòng Văn hóa - Xã hội", campaign: null, name: "Phòng 3", room: "Hội trường" },
  ...{ windowFrom: at("08:00:00"), windowTo: at("10:00:00") },
  ...{ openedAt: at("07:40:00"), startedAt: at("08:00:00"), closedAt: null },
  test: { name: "Sát hạch", allowanceS: 1800, items: 30, cutPercent: 55, scale: 10 },
  readAt: at("11:00:00"),
};

const incident = {
  ...({ kind: "violation", sanction: "suspension", note: "Dùng điện thoại" } as const),
  ...{ at: at("08:10:00"), recordedBy: "Bình" },
  concerned: { number: "012", name: { family: "Lê", middle: "Thị", given: "Ái" } },
};

test("a candidate who moved after an incident did so themselves", () => {
  const moved = { act: "attempt.take_over", reason: "", by: null, requestedBy: null } as const;

  const { body } = incidentMinutes({
    ...{ sitting, incident, invigilators: [], person: null, grants: [], requests: [] },
    interventions: [{ ...moved, at: at("08:20:00"), concerned: incident.concerned }],
  });

  expect(JSON.stringify(body)).toContain("Chuyển bài sang máy khác, do thí sinh thực hiện");
});

test("each who signs has a role that no column breaks where its words belong together", () => {
  const { signatures } = incidentMinutes({
    ...{ sitting, incident, invigilators: [], person: null },
    ...{ grants: [], interventions: [], requests: [] },
  });

  const room = textWidth("portrait") / signatures.length;
  expect(signatures).toHaveLength(3);
  for (const line of signatures.flatMap(({ role }) => role.split("\n"))) {
    expect(boldLength(line, layout.size.signature), line).toBeLessThan(room);
  }
});
