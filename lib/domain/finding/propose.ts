import type { CriteriaLine, CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { RecordScore } from "@/lib/domain/inspection/score-record";
import { type Practice, safetyVerdict, useVerdict } from "@/lib/domain/measurement/knows-and-uses";
import type { TrainingNeed } from "@/lib/domain/measurement/training-needs";
import { type Severity, worstFirst } from "./finding";

/** A line of the record that earned little of its points. */
export type WeakLine = {
  readonly code: string;
  readonly name: CriteriaLine["name"];
  /** Whole per cent of the line's points. */
  readonly percent: number;
};

type Proposed = { readonly unitId: string; readonly severity: Severity };

/**
 * What figures suggest to find and to recommend at a unit. A draft for people to word and to decide:
 * nothing issues it by itself.
 */
export type Proposal = Proposed &
  (
    | { readonly kind: "train"; readonly evidence: TrainingNeed }
    /** The officers know, the systems stand idle: tasks are not assigned. */
    | { readonly kind: "assign_use"; readonly evidence: Practice }
    /** The systems are in use, their security is not in order. */
    | { readonly kind: "secure_use"; readonly evidence: Practice }
    | { readonly kind: "line"; readonly evidence: WeakLine }
  );

/** What is known of units: any of it may be missing, but for the line it is judged by. */
export type Known = {
  readonly needs: readonly TrainingNeed[];
  readonly practices: ReadonlyMap<string, Practice>;
  readonly records: ReadonlyMap<string, RecordFigures>;
  /** From which per cent on something is known, used or secured. */
  readonly useLine: number;
};

type RecordFigures = {
  readonly sections: readonly CriteriaSection[];
  readonly score: Pick<RecordScore, "byLine" | "gates">;
};

/** A line below this share of its points is worth a finding; a topic or a line below the other a serious one. */
const weakPercent = 65;
const seriousPercent = 35;

/**
 * The proposals for units, each with the figures it rests on, the worst first: failed gates, lines
 * that earned little of their points, training by topic, and what the test beside the record says.
 *
 * Source: peers C6 and C7. Of what a sample measures, only what intervals tell: a unit that may lie
 * on either side of a line gets no proposal from it.
 */
export function proposalsFrom({ needs, practices, records, useLine }: Known): Proposal[] {
  const training = needs.map((evidence) => ({
    ...{ kind: "train" as const, unitId: evidence.unitId, evidence },
    severity: evidence.mean < seriousPercent ? ("serious" as const) : ("minor" as const),
  }));
  const practice = [...practices].flatMap(([unitId, evidence]): Proposal[] => [
    ...(useVerdict(evidence, useLine) === "knows_only"
      ? [{ kind: "assign_use" as const, severity: "minor" as const, unitId, evidence }]
      : []),
    ...(safetyVerdict(evidence, useLine) === "uses_unsafely"
      ? [{ kind: "secure_use" as const, severity: "serious" as const, unitId, evidence }]
      : []),
  ]);
  const lines = [...records].flatMap(([unitId, figures]) => weakLines(unitId, figures));
  return [...lines, ...training, ...practice].sort(worstFirst);
}

/** What the test says is proposed by topic, not by its lines. */
function weakLines(unitId: string, { sections, score }: RecordFigures): Proposal[] {
  return sections
    .filter(({ part }) => part !== "test")
    .flatMap(({ lines }) => lines)
    .flatMap(({ code, name, max }): Proposal[] => {
      const points = score.byLine.get(code);
      const gate = score.gates.includes(code);
      if (typeof points !== "number" || (max === 0 && !gate)) return [];
      const percent = max === 0 ? 0 : Math.max(0, Math.floor((100 * points) / max));
      const severity = gate ? "critical" : severityOf(percent);
      return severity
        ? [{ kind: "line", unitId, severity, evidence: { code, name, percent } }]
        : [];
    });
}

function severityOf(percent: number): Severity | null {
  if (percent < seriousPercent) return "serious";
  return percent < weakPercent ? "minor" : null;
}

/** What a finding stands on, as far as proposals do. */
type Basis = {
  readonly proposedFrom: string | null;
  readonly field: string | null;
  readonly topicId: string | null;
};

/** Whether a finding says it already: drafted from the proposal, or by hand on the same line or topic. */
export function isTakenUp(proposal: Proposal, findings: readonly Basis[]): boolean {
  const key = proposalKey(proposal);
  return findings.some(
    ({ proposedFrom, field, topicId }) =>
      proposedFrom === key ||
      (proposal.kind === "line" && field === proposal.evidence.code) ||
      (proposal.kind === "train" && topicId === proposal.evidence.topic),
  );
}

/** What a proposal is told by within its unit: it stays the same while figures move. */
export function proposalKey(proposal: Proposal): string {
  switch (proposal.kind) {
    case "train":
      return `train:${proposal.evidence.topic}`;
    case "line":
      return `line:${proposal.evidence.code}`;
    default:
      return proposal.kind;
  }
}
