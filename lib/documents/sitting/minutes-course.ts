import type { Block } from "../paper/paper";
import type {
  Concerned,
  ErratumFacts,
  GrantFacts,
  IncidentFacts,
  InterventionFacts,
  RefusalFacts,
} from "./facts";
import { plain, position, strong, tableOf } from "../paper/parts";
import {
  concernedText,
  countText,
  durationWords,
  incidentNote,
  incidentTitle,
  interventionNames,
  momentText,
  requestedNames,
} from "./words";

type Course = {
  readonly incidents: readonly IncidentFacts[];
  readonly grants: readonly GrantFacts[];
  readonly interventions: readonly InterventionFacts[];
  readonly refusals: readonly RefusalFacts[];
  readonly errata: readonly ErratumFacts[];
};

const none = plain("Không có.");

/** What went wrong, which rules were broken, what was done about it and by whom. */
export function coursePart(course: Course, day: string): Block[] {
  const { incidents, grants, errata } = course;
  const acts = actsOf(course);
  const violations = incidents.filter(({ kind }) => kind === "violation");
  const others = incidents.filter(({ kind }) => kind !== "violation");
  return [
    strong("1. Sự cố"),
    others.length === 0 ? none : incidentTable(others, day),
    strong("2. Vi phạm nội quy"),
    violations.length === 0 ? none : incidentTable(violations, day),
    strong("3. Tạm dừng, chuyển máy, thu bài trước giờ, hủy, mở lại bài, tính câu đến muộn"),
    acts.length === 0 ? none : actTable(acts, day),
    strong("4. Bù giờ"),
    grants.length === 0 ? none : grantTable(grants, day),
    strong("5. Đính chính đề"),
    errata.length === 0 ? none : errataTable(errata, day),
  ];
}

const moment = { head: "Thời điểm", width: 23, align: "center" } as const;
const whom = { head: "Thí sinh", width: 36, align: "left" } as const;
const by = { head: "Người ghi", width: 31, align: "left" } as const;

function incidentTable(rows: readonly IncidentFacts[], day: string): Block {
  return tableOf(
    [
      position,
      { ...moment, of: ({ at }) => momentText(at, day) },
      { ...whom, of: ({ concerned }) => concernedText(concerned) },
      {
        ...{ head: "Nội dung và cách giải quyết", width: null, align: "left", longBelow: true },
        of: (incident) =>
          [incidentTitle(incident), incidentNote(incident)].filter(Boolean).join(". "),
      },
      { ...by, of: ({ recordedBy }) => recordedBy ?? "" },
    ],
    rows,
  );
}

type Act = {
  readonly at: Date;
  readonly concerned: Concerned;
  readonly text: string;
  readonly by: string;
};

/** What was done and what a second person would not have done, in order. */
function actsOf({ interventions, refusals }: Course): Act[] {
  const done = interventions.map(({ at, concerned, act, reason, by, requestedBy }): Act => ({
    ...{ at, concerned, text: withReason(interventionNames[act], reason) },
    by: by === null ? "Thí sinh" : twoPersons(by, requestedBy),
  }));
  const refused = refusals.map(({ at, concerned, act, reason, by }): Act => ({
    ...{ at, concerned, by, text: withReason(`Không đồng ý ${requestedNames[act]}`, reason) },
  }));
  return [...done, ...refused].sort((a, b) => a.at.getTime() - b.at.getTime());
}

const withReason = (words: string, reason: string) => [words, reason].filter(Boolean).join(": ");

function actTable(rows: readonly Act[], day: string): Block {
  return tableOf(
    [
      position,
      { ...moment, of: ({ at }) => momentText(at, day) },
      { ...whom, of: ({ concerned }) => concernedText(concerned) },
      {
        ...{ head: "Việc làm và lý do", width: null, align: "left", longBelow: true },
        of: ({ text }) => text,
      },
      { head: "Người quyết định", width: 31, align: "left", of: (act) => act.by },
    ],
    rows,
  );
}

function errataTable(rows: readonly ErratumFacts[], day: string): Block {
  return tableOf(
    [
      position,
      { ...moment, of: ({ at }) => momentText(at, day) },
      { ...whom, of: ({ concerned }) => concernedText(concerned) },
      {
        ...{ head: "Nội dung", width: null, align: "left", longBelow: true },
        of: ({ text }) => text,
      },
      {
        ...{ head: "Đã đọc", width: 19, align: "center" },
        of: ({ read, readers }) => `${countText(read)}/${countText(readers)}`,
      },
      { head: "Người gửi", width: 31, align: "left", of: (erratum) => erratum.by },
    ],
    rows,
  );
}

function grantTable(rows: readonly GrantFacts[], day: string): Block {
  return tableOf(
    [
      position,
      { ...moment, of: ([{ at }]) => momentText(at, day) },
      { ...whom, of: (grants) => grantees(grants) },
      {
        ...{ head: "Thời gian bù", width: 19, align: "center" },
        of: ([{ extraS }]) => durationWords(extraS),
      },
      {
        ...{ head: "Lý do", width: null, align: "left", longBelow: true },
        of: ([{ reason }]) => reason,
      },
      {
        ...{ head: "Người quyết định", width: 31, align: "left" },
        of: ([{ grantedBy, approvedBy }]) =>
          approvedBy === null ? grantedBy : twoPersons(approvedBy, grantedBy),
      },
    ],
    together(rows),
  );
}

type Together = readonly [GrantFacts, ...GrantFacts[]];

/** Time given to a room is one act, though each paper in it has its own grant. */
function together(grants: readonly GrantFacts[]): Together[] {
  const groups = new Map<string, [GrantFacts, ...GrantFacts[]]>();
  for (const grant of grants) {
    const { at, extraS, reason, grantedBy, approvedBy } = grant;
    const second = Math.floor(at.getTime() / 1000);
    const key = JSON.stringify([second, extraS, reason, grantedBy, approvedBy]);
    const group = groups.get(key);
    if (group) group.push(grant);
    else groups.set(key, [grant]);
  }
  return [...groups.values()];
}

function grantees(grants: Together): string {
  if (grants.length === 1) return concernedText(grants[0].concerned);
  const numbers = grants.map(({ concerned }) => concerned.number).join(", ");
  return `${countText(grants.length)} thí sinh, SBD ${numbers}`;
}

function twoPersons(decidedBy: string, requestedBy: string | null): string {
  return requestedBy === null ? decidedBy : `${decidedBy}, theo đề nghị của ${requestedBy}`;
}
