import { type CriteriaLine, type CriteriaSection, maximum } from "@/lib/domain/inspection/criteria";
import { isReported } from "@/lib/domain/inspection/self-report";
import { dayText } from "../paper/date-words";
import type { Block } from "../paper/paper";
import { dots, items, plain, position, strong, tableOf } from "../paper/parts";
import type { MemberFacts, VisitFacts } from "./facts";
import { memberText, pointsText, romanText } from "./words";

/** Who the team is, the leader first. */
export function teamPart(members: readonly MemberFacts[]): Block[] {
  if (members.length === 0) return [{ kind: "blank", lines: 3 }];
  return items(inOrder(members).map((member) => `Ông/bà ${memberText(member)}`));
}

const tasks: readonly MemberFacts["task"][] = ["leader", "deputy", "secretary", "member"];

/** By task; within a task as given. */
export function inOrder<Member extends Pick<MemberFacts, "task">>(
  members: readonly Member[],
): Member[] {
  return [...members].sort((a, b) => tasks.indexOf(a.task) - tasks.indexOf(b.task));
}

/** What is inspected: the sections of the criteria set with what they are worth. */
export function contentPart(sections: readonly CriteriaSection[]): Block[] {
  return items(
    looked(sections).map((section) => {
      const max = maximum([section]);
      return max === 0 ? section.name.vi : `${section.name.vi} (${pointsText(max)} điểm)`;
    }),
  );
}

/** Which units are visited, by group. */
export function unitsPart(visits: readonly VisitFacts[]): Block[] {
  if (visits.length === 0) return [{ kind: "blank", lines: 2 }];
  const groups = [...new Set(visits.map(({ groupName }) => groupName))];
  return groups.flatMap((group) => {
    const members = visits.filter(({ groupName }) => groupName === group);
    const names = members.map(({ unitName }) => unitName).join(", ");
    return [...groupHead(group, groups.length, ` (${members.length} đơn vị)`), plain(`${names}.`)];
  });
}

/** What heads the units of a group; nothing where none is in any. `rest`: said after its name. */
export function groupHead(name: string, groups: number, rest = ""): Block[] {
  if (name === "" && groups === 1) return [];
  return [strong(`${name || "Đơn vị chưa xếp khối"}${rest}`)];
}

/** When the team comes to which unit; where it is not known yet, room to write it by hand. */
export function schedulePart(visits: readonly VisitFacts[]): Block[] {
  if (visits.length === 0) return [{ kind: "blank", lines: 2 }];
  return [
    tableOf(
      [
        position,
        {
          ...{ head: "Ngày", width: 24, align: "center" },
          of: ({ on }: VisitFacts) => (on === null ? dots : dayText(on)),
        },
        {
          ...{ head: "Giờ", width: 29, align: "center" },
          of: hoursText,
        },
        { head: "Đơn vị", width: null, align: "left", of: ({ unitName }: VisitFacts) => unitName },
        {
          head: "Địa điểm",
          width: 48,
          align: "left",
          of: ({ place }: VisitFacts) => place || dots,
        },
      ],
      visits,
    ),
  ];
}

/** A visit that has a day and no times takes the whole of it. */
function hoursText({ on, from, to }: VisitFacts): string {
  if (on === null) return dots;
  return from === "" ? "Cả ngày" : `${from} - ${to}`;
}

/** What the unit's report tells of, section by section. */
export function outlinePart(sections: readonly CriteriaSection[]): Block[] {
  return reported(sections).flatMap((section, n) => [
    strong(`${n + 1}. ${section.name.vi}`),
    ...items(section.lines.map(({ name }) => name.vi)),
  ]);
}

/** The form on which the unit enters its figures. */
export function dataFormPart(sections: readonly CriteriaSection[]): Block[] {
  const rows: string[][] = [];
  const groups: number[] = [];
  reported(sections).forEach((section, n) => {
    groups.push(rows.length);
    rows.push([romanText(n + 1), section.name.vi, "", "", "", ""]);
    section.lines.forEach((line, m) =>
      rows.push([String(m + 1), line.name.vi, measureText(line), maxText(line), "", ""]),
    );
  });
  return [
    {
      kind: "table",
      columns: [
        { head: "STT", width: 12, align: "center" },
        { head: "Nội dung", width: null, align: "left" },
        { head: "Cách ghi", width: 30, align: "left" },
        { head: "Điểm\ntối đa", width: 16, align: "right" },
        { head: "Số liệu của đơn vị", width: 32, align: "left" },
        { head: "Tài liệu kiểm chứng", width: 28, align: "left" },
      ],
      rows,
      groups,
    },
  ];
}

/** Lines that a unit answers: what the test says comes from the sitting. */
function reported(sections: readonly CriteriaSection[]): CriteriaSection[] {
  return looked(sections)
    .map((section) => ({
      ...section,
      lines: section.lines.filter(isReported),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** Sections on what is inspected; the others hold what the minutes say in their own places. */
export function looked(sections: readonly CriteriaSection[]): CriteriaSection[] {
  return sections.filter(({ part }) => part !== "general" && part !== "assessment");
}

function measureText({ field, unitOfMeasure, formula }: CriteriaLine): string {
  const unit = unitOfMeasure?.vi ?? "";
  switch (field) {
    case "ratio":
      return unit === "" ? "Số đạt/tổng số" : `Số đạt/tổng số (${unit})`;
    case "number":
      return unit === "" ? "Số" : `Số (${unit})`;
    case "yes_no":
      return "Có/Không";
    case "choice":
      return formula.kind === "choice"
        ? formula.choices.map(({ name }) => name.vi).join(" / ")
        : "Chọn một";
    case "date":
      return "Ngày/tháng/năm";
    case "text":
      return "Ghi rõ";
  }
}

const maxText = ({ max }: CriteriaLine): string => (max === 0 ? "" : pointsText(max));
