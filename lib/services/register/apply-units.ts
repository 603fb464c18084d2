import type { Transaction } from "@/db/client";
import {
  type AppliedLine,
  movePosts,
  updateAppliedLines,
  updateUnitFacts,
} from "@/db/queries/register-apply";
import {
  checkUnitCodes,
  insertUnit,
  insertUnitEvent,
  refreshUnitClosure,
  updateUnitEnded,
} from "@/db/queries/units";
import type { RegisterImportId, UnitId } from "@/lib/domain/ids";
import type { RegisterEffect, StoredUnitFacts } from "@/lib/domain/register/effect";
import type { UnitFacts, UnitRef, UnitStep } from "@/lib/domain/register/unit-step";
import { fold } from "@/lib/domain/text/fold";
import { RegisterMoved } from "./register-moved";

export type UnitWork = {
  readonly position: number;
  /** Of the file. */
  readonly row: number;
  readonly step: UnitStep;
};

type Ground = {
  readonly importId: RegisterImportId;
  readonly tell: (done: number) => Promise<void>;
};

type Found = { readonly [row: number]: UnitId };

/**
 * Does what the lines of a list of units come to: what begins first, superiors before those below,
 * then what is put right, then what ends. Units that go on in the same one end by one event.
 */
export async function applyUnits(
  tx: Transaction,
  works: readonly UnitWork[],
  { importId, tell }: Ground,
) {
  const found: Record<number, UnitId> = {};
  const lines: AppliedLine[] = [];
  for (const work of beginningFirst(works)) {
    const line = await begin(tx, work, found);
    lines.push(line);
    if (lines.length % 50 === 0) await tell(lines.length);
  }
  for (const group of endings(works)) {
    lines.push(...(await end(tx, group, found)));
    await tell(lines.length);
  }
  await checkUnitCodes(tx);
  await updateAppliedLines(tx, importId, lines);
  await refreshUnitClosure(tx);
}

type Beginning = UnitWork & { readonly step: Exclude<UnitStep, { kind: "end" }> };
type Ending = UnitWork & { readonly step: Extract<UnitStep, { kind: "end" }> };

/** Whoever is a superior comes before those below. */
function beginningFirst(works: readonly UnitWork[]): Beginning[] {
  const waiting = works.filter((work): work is Beginning => work.step.kind !== "end");
  const byRow = new Map(waiting.map((work) => [work.row, work]));
  const order = new Set<Beginning>();
  const place = (work: Beginning) => {
    const { parent } = work.step.facts;
    const above = parent && "row" in parent ? byRow.get(parent.row) : undefined;
    if (above && !order.has(above)) place(above);
    order.add(work);
  };
  for (const work of waiting) place(work);
  return [...order];
}

async function begin(
  tx: Transaction,
  { position, row, step }: Beginning,
  found: Record<number, UnitId>,
): Promise<AppliedLine> {
  const nothing = { entered: false, ended: [], begun: [] };
  const facts = stored(step.facts, found);
  if (step.kind === "correct") {
    await updateUnitFacts(tx, step.unitId, { ...facts, searchText: searchTextOf(facts) });
    const before = stored(step.before, found);
    const effect = { ...nothing, unitFacts: { before, after: facts } };
    return { position, unitId: step.unitId, effect };
  }
  const unitId = await insertUnit(tx, {
    ...{ ...facts, validFrom: step.from, createdBasis: step.basis },
    searchText: searchTextOf(facts),
  });
  if (unitId === null) throw new RegisterMoved();
  found[row] = unitId;
  if (step.kind === "found") return { position, unitId, effect: { ...nothing, entered: true } };
  const ended = { unitId: step.unitId, on: step.from, basis: step.basis };
  const effect = await succeed(tx, [ended], { event: step.event, to: [unitId] });
  return { position, unitId, effect: { ...effect, entered: true } };
}

function stored({ parent, ...facts }: UnitFacts, found: Found) {
  return { ...facts, parentId: parent && settled(parent, found) } satisfies StoredUnitFacts;
}

function settled(ref: UnitRef, found: Found): UnitId {
  const id = "id" in ref ? ref.id : found[ref.row];
  if (id === undefined) throw new Error("a unit of the file was not entered");
  return id;
}

/** What a unit is found by. */
export function searchTextOf({ name, shortName, code }: Omit<StoredUnitFacts, "parentId">): string {
  return fold(`${name} ${shortName} ${code ?? ""}`);
}

/** Units that end on one day and go on in the same one, and every other by itself. */
function endings(works: readonly UnitWork[]): Ending[][] {
  const groups = new Map<string, Ending[]>();
  for (const work of works.filter((each): each is Ending => each.step.kind === "end")) {
    const { event, successors, on, basis } = work.step;
    const alone = event === "merge" ? "" : work.step.unitId;
    const key = JSON.stringify([event, successors, on, basis, alone]);
    groups.set(key, [...(groups.get(key) ?? []), work]);
  }
  return [...groups.values()];
}

async function end(
  tx: Transaction,
  group: readonly Ending[],
  found: Found,
): Promise<AppliedLine[]> {
  const [first] = group;
  if (!first) return [];
  const { event, successors } = first.step;
  const ended = group.map(({ step }) => ({
    ...{ unitId: step.unitId, on: step.on, basis: step.basis },
  }));
  const to = successors.map((ref) => settled(ref, found));
  const effect = await succeed(tx, ended, { event, to });
  return group.map(({ position, step }, index) => ({
    ...{ position, unitId: step.unitId },
    // The officers of all of them moved by one act: told once.
    effect: {
      ...(index === 0 ? effect : { ...effect, ended: [], begun: [] }),
      endedUnit: { unitId: step.unitId, on: step.on },
    },
  }));
}

type EndedUnit = { readonly unitId: UnitId; readonly on: string; readonly basis: string };

async function succeed(
  tx: Transaction,
  ended: readonly EndedUnit[],
  {
    event,
    to,
  }: {
    readonly event: "merge" | "split" | "rename" | "re_parent" | "dissolve";
    readonly to: readonly UnitId[];
  },
): Promise<RegisterEffect> {
  const [first] = ended;
  if (!first) throw new Error("nothing ends");
  const { on, basis } = first;
  const from = ended.map(({ unitId }) => unitId);
  for (const id of from) await updateUnitEnded(tx, id, { validTo: on, endedBasis: basis });
  const happened = { occurredOn: on, kind: event, legalBasis: basis, note: "" };
  const eventId = await insertUnitEvent(tx, { ...happened, from, to });
  const [successor, ...others] = to;
  // Where several go on nobody knows who goes where: those are transferred one by one.
  const moved =
    successor === undefined || others.length > 0
      ? { ended: [], begun: [] }
      : await movePosts(tx, { from, to: successor, on });
  return { entered: false, ...moved, eventId, endedUnit: { unitId: first.unitId, on } };
}
