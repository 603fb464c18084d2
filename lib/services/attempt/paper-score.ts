import type { KeyedItem, lockUnscoredFinishes, NewScore } from "@/db/queries/finishes";
import type { HandScoreRow } from "@/db/queries/hand-answers";
import type { FormId } from "@/lib/domain/ids";
import { isMarkedByHand } from "@/lib/domain/item/interaction";
import { isBlank, type ResponseValue } from "@/lib/domain/item/response";
import { sha256Hex } from "@/lib/domain/random/sha256";
import { outcomeOf } from "@/lib/domain/scoring/cut-score";
import { type FormScore, scoreForm } from "@/lib/domain/scoring/score-form";
import { canonicalJson } from "@/lib/domain/text/canonical-json";

type Finish = Awaited<ReturnType<typeof lockUnscoredFinishes>>[number];

/** The items of a form with their keys, and a digest that names these. */
export type KeyedForm = { readonly items: readonly KeyedItem[]; readonly digest: string };

/** A finish with everything its score is made from. */
export type Paper = {
  readonly finish: Finish;
  readonly form: KeyedForm;
  readonly responses: ReadonlyMap<number, ResponseValue>;
  /** What people gave, by position. */
  readonly marks: ReadonlyMap<number, HandScoreRow>;
};

/** Puts a finish together with the keys of its form and what people gave for its answers. */
export function paperOf(
  finish: Finish,
  forms: ReadonlyMap<FormId, KeyedForm>,
  marks: readonly HandScoreRow[],
): Paper {
  const form = forms.get(finish.formId);
  if (!form) throw new Error(`form ${finish.formId} has no keys`);
  const own = marks.filter(
    ({ attemptId, version }) => attemptId === finish.attemptId && version === finish.version,
  );
  return {
    finish,
    form,
    responses: responsesOf(finish),
    marks: new Map(own.map((mark) => [mark.position, mark])),
  };
}

/**
 * Names the keys a score was made with: position, version, key and points of every item, and what
 * was decided about its answers where something was.
 */
export function keyDigest(items: readonly KeyedItem[]): string {
  const rows = items.map(({ position, itemVersionId, keyVersion, key, points, ruling }) => [
    ...[position, itemVersionId, keyVersion, key, points],
    ...(ruling ? [ruling] : []),
  ]);
  return sha256Hex(canonicalJson(rows));
}

/** Items whose answers people have yet to mark; what was left blank needs nobody. */
export function unmarkedItems({ form, responses, marks }: Paper): KeyedItem[] {
  return form.items.filter(
    ({ key, position }) =>
      isMarkedByHand(key.type) && !isBlank(responses.get(position)) && !marks.has(position),
  );
}

/** The score of a finish on which nothing is left to be marked. */
export function scoreOf(paper: Paper): NewScore {
  const { finish, form, marks } = paper;
  const { byPosition, byTopic, byPart, ...score } = scored(paper, form.items);
  const { passed } = outcomeOf(
    { ...score, byPosition, byTopic, byPart },
    { overall: finish.cutPercent },
  );
  return {
    attemptId: finish.attemptId,
    finishVersion: finish.version,
    keyDigest: marks.size === 0 ? form.digest : sha256Hex(canonicalJson(named(paper))),
    ruleVersion: `${finish.rule}/1 cut ${finish.cutPercent}`,
    points: score.points,
    possible: score.possible,
    passed,
    detail: { byPosition, byTopic, byPart },
  };
}

/** What rules alone can score. */
export function automaticPart(paper: Paper): Pick<FormScore, "points" | "possible"> {
  return scored(
    paper,
    paper.form.items.filter(({ key }) => !isMarkedByHand(key.type)),
  );
}

function scored({ finish, responses, marks }: Paper, items: readonly KeyedItem[]): FormScore {
  const placed = items.map(({ topicId, ...item }) => ({
    ...{ ...item, topic: topicId },
    mark: marks.get(item.position),
  }));
  return scoreForm(placed, responses, finish.rule);
}

/** The keys, and behind them what people gave. */
function named({ form, marks }: Paper) {
  return [
    form.digest,
    ...[...marks.values()].map(({ position, keyVersion, points, of }) => [
      position,
      keyVersion,
      points,
      of,
    ]),
  ];
}

function responsesOf({ snapshot }: Finish): Map<number, ResponseValue> {
  const values = JSON.parse(snapshot) as Record<string, ResponseValue>;
  return new Map(Object.entries(values).map(([position, value]) => [Number(position), value]));
}
