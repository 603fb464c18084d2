import type { Transaction } from "@/db/client";
import {
  type AppliedLine,
  beginPosts,
  endPosts,
  insertOfficers,
  updateAppliedLines,
  updateOfficerFacts,
} from "@/db/queries/register-apply";
import type { OfficerId, RegisterImportId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import type { OfficerFacts, OfficerStep } from "@/lib/domain/register/officer-step";
import { fold } from "@/lib/domain/text/fold";
import { RegisterMoved } from "./register-moved";

/** So many lines at a time: PostgreSQL takes 65,535 parameters, and people want to see it go on. */
const batch = 1000;

export type OfficerWork = { readonly position: number; readonly step: OfficerStep };

type Ground = {
  readonly importId: RegisterImportId;
  readonly tell: (done: number) => Promise<void>;
};

/**
 * Does what the lines of a list of officers come to. Main posts come first: a concurrent one of
 * somebody new waits until they are entered.
 */
export async function applyOfficers(
  tx: Transaction,
  works: readonly OfficerWork[],
  { importId, tell }: Ground,
) {
  const entered = new Map<string, OfficerId>();
  const order = [...works].sort((a, b) => rank(a.step) - rank(b.step));
  for (let from = 0; from < order.length; from += batch) {
    const part = order.slice(from, from + batch);
    await updateAppliedLines(tx, importId, await applyBatch(tx, part, entered));
    await tell(Math.min(from + batch, order.length));
  }
}

const rank = ({ begins }: OfficerStep) => (begins?.concurrent ? 1 : 0);

async function applyBatch(
  tx: Transaction,
  works: readonly OfficerWork[],
  entered: Map<string, OfficerId>,
): Promise<AppliedLine[]> {
  const steps = works.map(({ step }) => step);
  await enter(tx, steps, entered);
  await correct(tx, steps);
  const ending = steps.flatMap(({ ends }) => ends);
  const ended = new Map((await endPosts(tx, ending)).map((post) => [post.postId, post]));
  if (ended.size < ending.length) throw new RegisterMoved();
  const idOf = ({ officerId, staffCode }: OfficerStep) => {
    const id = officerId ?? entered.get(staffCode);
    if (id === undefined) throw new Error(`officer ${staffCode} was not entered`);
    return id;
  };
  const beginning = works.filter(({ step }) => step.begins !== null);
  const begun = await beginPosts(
    tx,
    beginning.flatMap(({ step }) => {
      if (step.begins === null) return [];
      const { from, ...post } = step.begins;
      return [{ officerId: idOf(step), ...post, validFrom: from }];
    }),
  );
  const posts = new Map(beginning.map(({ position }, index) => [position, begun[index]]));
  return works.map(({ position, step }) => {
    const { officerId, facts, before, ends } = step;
    const post = posts.get(position);
    return {
      ...{ position, officerId: idOf(step) },
      effect: {
        entered: officerId === null && facts !== null,
        ...(facts && before && { officerFacts: { before, after: facts } }),
        ended: ends.flatMap(({ postId }) => ended.get(postId) ?? []),
        begun: post === undefined ? [] : [post],
      },
    };
  });
}

async function enter(
  tx: Transaction,
  steps: readonly OfficerStep[],
  entered: Map<string, OfficerId>,
) {
  const fresh = steps.flatMap(({ officerId, staffCode, facts }) => {
    if (officerId !== null || facts === null) return [];
    return [{ staffCode, ...facts, searchText: searchTextOf(facts, staffCode) }];
  });
  for (const [code, id] of await insertOfficers(tx, fresh)) entered.set(code, id);
}

async function correct(tx: Transaction, steps: readonly OfficerStep[]) {
  const changed = steps.flatMap(({ officerId, staffCode, facts }) => {
    if (officerId === null || facts === null) return [];
    return [{ id: officerId, ...facts, searchText: searchTextOf(facts, staffCode) }];
  });
  if ((await updateOfficerFacts(tx, changed)) < changed.length) throw new RegisterMoved();
}

/** What an officer is found by. */
export function searchTextOf(
  { familyName, middleName, givenName }: OfficerFacts,
  staffCode: string,
): string {
  const name = fullName({ family: familyName, middle: middleName, given: givenName });
  return fold(`${name} ${staffCode}`);
}
