import { sha256Hex } from "@/lib/domain/random/sha256";
import { canonicalJson } from "@/lib/domain/text/canonical-json";

type Finding = {
  readonly text: string;
  readonly cause: string;
  readonly severity: string;
  readonly field?: string | null | undefined;
  readonly topicId?: string | null | undefined;
  readonly evidenceId?: string | null | undefined;
};

type Recommendation = {
  readonly kind: string;
  readonly text: string;
  readonly ownerUnitId: string | null;
  readonly ownerPerson: string;
  readonly dueOn: string | null;
};

/**
 * What tells one wording of a drafted finding from another. It goes along with a form, so that nobody
 * writes over words they have not seen.
 */
export function findingWording({ text, cause, severity, ...basis }: Finding): string {
  const { field = null, topicId = null, evidenceId = null } = basis;
  return sha256Hex(canonicalJson([text, cause, severity, field, topicId, evidenceId]));
}

/** The same of a drafted recommendation. */
export function recommendationWording(words: Recommendation): string {
  const { kind, text, ownerUnitId, ownerPerson, dueOn } = words;
  return sha256Hex(canonicalJson([kind, text, ownerUnitId, ownerPerson, dueOn]));
}
