import { selectHandScores } from "@/db/queries/hand-answers";
import { selectScoredFinishes } from "@/db/queries/scoring-revisions";
import type { FormId, ItemVersionId, SittingId } from "@/lib/domain/ids";
import { type EffectSum, type Rescored, sumEffect } from "@/lib/domain/scoring/effect";
import type { Ruling } from "@/lib/domain/scoring/ruling";
import { keyedForms } from "@/lib/services/attempt/keyed-forms";
import { type KeyedForm, paperOf, scoreOf } from "@/lib/services/attempt/paper-score";
import type { Context } from "@/lib/services/context";
import type { NamedRuling } from "./named-ruling";

/** Whom a ruling changes in one sitting. */
export type SittingEffect = {
  readonly sittingId: SittingId;
  readonly name: string;
  readonly testName: string;
  readonly windowFrom: Date;
  /** Its results were shown to somebody. */
  readonly released: boolean;
  readonly sum: EffectSum;
};

export type Effect = {
  readonly sum: EffectSum;
  /** The earliest receipts first. */
  readonly sittings: readonly SittingEffect[];
  /** There are more attempts than were weighed. */
  readonly cut: boolean;
};

const chunk = 500;
/** Half a minute's work; beyond it the first ones say enough. */
const mostWeighed = 20_000;

type Finish = Awaited<ReturnType<typeof selectScoredFinishes>>[number];
type Weighed = { readonly finish: Finish; readonly rescored: Rescored };

/**
 * Scores every attempt that a ruling touches once more, as the scorer would, and keeps none of it:
 * who would change by how much, as a whole and by sitting.
 */
export async function weighRuling(
  ctx: Pick<Context, "keys">,
  { itemVersionId, ruling }: NamedRuling,
): Promise<Effect> {
  const weighed: Weighed[] = [];
  let after = 0;
  let more = true;
  while (more && weighed.length < mostWeighed) {
    const wanted = { itemVersionId, after, limit: chunk };
    const finishes = await selectScoredFinishes(ctx.keys, wanted);
    const ruled = { itemVersionId, ruling: { ...ruling, id: "proposed" } };
    weighed.push(...(await rescore(ctx, finishes, ruled)));
    more = finishes.length === chunk;
    after = finishes.at(-1)?.number ?? after;
  }
  const sum = sumEffect(weighed.map(({ rescored }) => rescored));
  return { sum, sittings: bySitting(weighed), cut: more };
}

type Ruled = { readonly itemVersionId: ItemVersionId; readonly ruling: Ruling };

async function rescore(
  { keys }: Pick<Context, "keys">,
  finishes: readonly Finish[],
  ruled: Ruled,
): Promise<Weighed[]> {
  const { forms } = await keyedForms(keys, finishes);
  const asRuled = new Map<FormId, KeyedForm>(
    [...forms].map(([id, form]) => [id, withRuling(form, ruled)]),
  );
  const marks = await selectHandScores(keys, finishes);
  return finishes.map((finish) => {
    const { points, possible, passed } = scoreOf(paperOf(finish, asRuled, marks));
    const { points: had, possible: of, passed: did } = finish;
    const before = { points: had, possible: of, passed: did };
    return { finish, rescored: { before, after: { points, possible, passed } } };
  });
}

const withRuling = (form: KeyedForm, { itemVersionId, ruling }: Ruled): KeyedForm => ({
  ...form,
  items: form.items.map((item) =>
    item.itemVersionId === itemVersionId ? { ...item, ruling } : item,
  ),
});

function bySitting(weighed: readonly Weighed[]): SittingEffect[] {
  const sittings = new Map<SittingId, Weighed[]>();
  for (const one of weighed) {
    const { sittingId } = one.finish;
    const before = sittings.get(sittingId);
    if (before) before.push(one);
    else sittings.set(sittingId, [one]);
  }
  return [...sittings.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { sittingId, sittingName: name, testName, windowFrom, released } = first.finish;
    const sum = sumEffect(rows.map(({ rescored }) => rescored));
    return [{ sittingId, name, testName, windowFrom, released, sum }];
  });
}
