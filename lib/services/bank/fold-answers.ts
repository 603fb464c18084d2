import type { Executor } from "@/db/client";
import {
  type CountingAttempt,
  selectInteractions,
  selectPlaces,
  type TallyRow,
} from "@/db/queries/item-tallies";
import type { FormId, ItemVersionId, TestId } from "@/lib/domain/ids";
import { choiceGroups } from "@/lib/domain/item/choices";
import type { ResponseValue } from "@/lib/domain/item/response";
import { answersOfAttempt } from "@/lib/domain/measurement/answers-of-attempt";
import { countAnswer, emptyTally, type ItemTally } from "@/lib/domain/measurement/item-tally";

type Places = Map<number, ItemVersionId>;

/** Tallies while they are made, and what forms and versions were read for them. */
export type OpenTallies = {
  readonly tallies: Map<string, TallyRow>;
  readonly forms: Map<FormId, Places>;
  readonly choosable: Map<ItemVersionId, ReadonlySet<string>>;
};

/** Tallies without an answer. */
export function openTallies(): OpenTallies {
  return { tallies: new Map(), forms: new Map(), choosable: new Map() };
}

/** Puts the answers of attempts into tallies, or takes them out where `times` is −1. */
export async function foldAnswers(
  db: Executor,
  open: OpenTallies,
  attempts: readonly CountingAttempt[],
  times: 1 | -1,
): Promise<void> {
  await readForms(db, open, attempts);
  for (const each of attempts) {
    const places: Places = open.forms.get(each.formId) ?? new Map<number, ItemVersionId>();
    const versionAt = (position: number) => places.get(position);
    const answers = answersOfAttempt(
      { byPosition: each.byPosition, responses: responsesOf(each), day: each.day },
      (position) => open.choosable.get(versionAt(position) as ItemVersionId) ?? new Set(),
    );
    for (const [position, answer] of answers) {
      const itemVersionId = versionAt(position);
      if (itemVersionId) countAnswer(tallyOf(open, itemVersionId, each.testId), answer, times);
    }
  }
}

function tallyOf(open: OpenTallies, itemVersionId: ItemVersionId, testId: TestId): ItemTally {
  const key = `${itemVersionId} ${testId}`;
  const row = open.tallies.get(key) ?? { itemVersionId, testId, tally: emptyTally() };
  open.tallies.set(key, row);
  return row.tally;
}

async function readForms(db: Executor, open: OpenTallies, attempts: readonly CountingAttempt[]) {
  const wanted = new Set(attempts.map(({ formId }) => formId).filter((id) => !open.forms.has(id)));
  const places = await selectPlaces(db, [...wanted]);
  for (const { formId, position, itemVersionId } of places) {
    const known = open.forms.get(formId) ?? new Map<number, ItemVersionId>();
    open.forms.set(formId, known.set(position, itemVersionId));
  }
  const unread = new Set(places.map(({ itemVersionId }) => itemVersionId));
  for (const id of open.choosable.keys()) unread.delete(id);
  for (const { id, interaction } of await selectInteractions(db, [...unread])) {
    const ids = choiceGroups(interaction).flatMap(({ choices }) => choices.map((each) => each.id));
    open.choosable.set(id, new Set(ids));
  }
}

function responsesOf({ snapshot }: CountingAttempt): Map<number, ResponseValue> {
  const values = JSON.parse(snapshot) as Record<string, ResponseValue>;
  return new Map(Object.entries(values).map(([position, value]) => [Number(position), value]));
}
