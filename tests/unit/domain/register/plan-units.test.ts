import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UnitRow } from "@/lib/domain/register/kinds";
import { type KnownUnit, overlap } from "@/lib/domain/register/known";
import { planUnits, type PlanUnits } from "@/lib/domain/register/plan-units";
import type { UnitRef, UnitStep } from "@/lib/domain/register/unit-step";
import { aUnit, on, unitId, unitRow } from "./some-rows";

const types = [{ id: "xa", names: ["Xã", "Commune"] }];
const district = aUnit("Huyện");
const below = { parentId: unitId("Huyện") };
const units = [
  district,
  aUnit("Xã A", { ...below, code: "1" }),
  aUnit("Xã B", { ...below, code: "2" }),
  aUnit("Xã C", below),
];

function plan(reads: readonly Partial<UnitRow>[], over: Partial<PlanUnits> = {}) {
  return planUnits({
    ...{ rows: reads.map((read, index) => unitRow(index + 1, read)), on, basis: "NQ 1" },
    ...{ means: "change", units, types, groups: [], mayFoundRoots: false },
    ...{ officersIn: new Map(), ...over },
  });
}

const said = (lines: ReturnType<typeof plan>) =>
  lines.map(({ outcome, problem }) => problem?.code ?? outcome);

const fresh = { name: "Xã D", type: "xã", parent: "Huyện" };

describe("a row of a list of units", () => {
  test.each<[string, Partial<UnitRow>, string]>([
    ["a new unit", fresh, "create"],
    ["no kind", { ...fresh, type: null }, "type_missing"],
    ["an unknown kind", { ...fresh, type: "Làng" }, "type_unknown"],
    ["an unknown group", { ...fresh, group: "Khối 9" }, "group_unknown"],
    ["no superior", { ...fresh, parent: null }, "parent_missing"],
    ["an unknown superior", { ...fresh, parent: "Tỉnh Z" }, "unit_unknown"],
    ["what is on record", { code: "1", name: "Xã A" }, "unchanged"],
    ["the name alone", { name: "Xã C" }, "unchanged"],
    ["another name", { code: "1", name: "Xã A mới" }, "change"],
    ["another superior", { code: "1", name: "Xã A", parent: "Xã B" }, "transfer"],
    ["a code for what had none", { code: "9", name: "Xã C" }, "change"],
    ["a code that another has", { ...fresh, code: "2", name: "Xã B2" }, "change"],
    ["its end", { code: "1", name: "Xã A", until: on }, "leave"],
    ["its successor", { code: "1", name: "Xã A", until: on, successors: ["2"] }, "transfer"],
    [
      "itself as successor",
      { code: "1", name: "Xã A", until: on, successors: ["1"] },
      "own_successor",
    ],
    [
      "an end before its beginning",
      { code: "1", name: "Xã A", until: "2017-01-01" },
      "unit_unknown",
    ],
    ["an end of what nobody knows", { name: "Xã Lạ", until: on }, "unit_unknown"],
    ["itself as superior", { code: "1", name: "Xã A", parent: "Xã A" }, "own_ancestor"],
  ])("with %s", (_, read, expected) => {
    expect(said(plan([read]))).toEqual([expected]);
  });

  test("is put right as it stands where the list is meant so", () => {
    const [line] = plan([{ code: "1", name: "Xã A mới" }], { means: "correction" });

    expect(line?.step).toMatchObject({ kind: "correct", unitId: "Xã A" });
  });

  test("is no other unit for being written without its marks", () => {
    const [line] = plan([{ code: "1", name: "Xa A" }]);

    expect(line?.step).toMatchObject({ kind: "correct", unitId: "Xã A" });
  });

  test("needs a legal basis for a change of the organisation", () => {
    const rename = { code: "1", name: "Xã A mới" };

    expect(said(plan([rename], { basis: "" }))).toEqual(["basis_missing"]);
    expect(said(plan([{ ...rename, basis: "NQ 2" }], { basis: "" }))).toEqual(["change"]);
  });
});

describe("a list of units as a whole", () => {
  test("hands a code on to the successor that the same list founds", () => {
    const lines = plan([
      { code: "1", name: "Xã Mới", type: "Xã", parent: "Huyện" },
      { code: "1", name: "Xã A", until: on, successors: ["Xã Mới"] },
      { code: "2", name: "Xã B", until: on, successors: ["Xã Mới"] },
    ]);

    expect(said(lines)).toEqual(["create", "transfer", "transfer"]);
    expect(lines[1]?.step).toMatchObject({ event: "merge", successors: [{ row: 1 }] });
  });

  test("divides a unit among several and says who waits", () => {
    const lines = plan([{ code: "1", name: "Xã A", until: on, successors: ["Xã B", "Xã C"] }], {
      officersIn: new Map([["Xã A", 3]]),
    });

    expect(lines[0]).toMatchObject({
      step: { event: "split" },
      notes: [{ code: "officers_wait", values: { officers: 3 } }],
    });
  });

  test("leaves nobody and nothing behind in a unit that is dissolved", () => {
    const officersIn = new Map([["Xã A", 3]]);

    expect(said(plan([{ code: "1", name: "Xã A", until: on }], { officersIn }))).toEqual([
      "officers_left",
    ]);
    expect(said(plan([{ name: "Huyện", until: on }]))).toEqual(["units_below"]);
  });

  test("does not let a unit go on in one that stands under it, however far down", () => {
    const known = [...units, aUnit("Phòng", { parentId: unitId("Xã A") })];
    const merged = (successor: string) => ({ name: "Huyện", until: on, successors: [successor] });
    const founded = { name: "Thị xã", type: "Xã", parent: "Phòng" };

    expect(said(plan([merged("Xã A")], { units: known }))).toEqual(["own_ancestor"]);
    expect(said(plan([merged("Thị xã"), founded], { units: known }))).toEqual([
      ...["own_ancestor", "create"],
    ]);
    expect(
      said(
        plan([merged("Thị xã"), { ...founded, parent: null }], {
          units: known,
          mayFoundRoots: true,
        }),
      ),
    ).toEqual(["transfer", "create"]);
  });

  test("founds superiors and those below together, whatever their order", () => {
    const lines = plan([
      { name: "Phòng", type: "Xã", parent: "Xã D" },
      fresh,
      { name: "Tổ", type: "Xã", parent: "Phòng" },
    ]);

    expect(said(lines)).toEqual(["create", "create", "create"]);
    expect(lines[0]?.step).toMatchObject({ facts: { parent: { row: 2 } } });
  });

  test("lets fall with a line what leans on it", () => {
    const lines = plan([
      { ...fresh, type: null },
      { name: "Phòng", type: "Xã", parent: "Xã D" },
      { name: "Tổ", type: "Xã", parent: "Phòng" },
    ]);

    expect(said(lines)).toEqual(["type_missing", "leans_on_problem", "leans_on_problem"]);
  });

  test("hands no code on from a unit whose own line falls", () => {
    expect(said(plan(endsInWhatIsNotFounded))).toEqual([
      ...["code_twice_at_once", "parent_missing", "leans_on_problem"],
    ]);
  });

  test("puts a new unit under the new name of its superior", () => {
    const lines = plan([
      { code: "1", name: "Xã A mới" },
      { name: "Phòng", type: "Xã", parent: "Xã A mới" },
    ]);

    expect(lines[1]?.step).toMatchObject({ facts: { parent: { row: 1 } } });
  });

  test("does not take one office for the other of the same name", () => {
    const office = (parent: string, id: string) =>
      aUnit("Văn phòng", { id: unitId(id), parentId: unitId(parent) });
    const known = [...units, office("Xã A", "va"), office("Xã B", "vb")];

    expect(
      said(plan([{ name: "Văn phòng", parent: "Xã A" }, { name: "Văn phòng" }], { units: known })),
    ).toEqual(["unchanged", "unchanged"]);
    expect(said(plan([{ name: "Văn phòng" }], { units: known }))).toEqual(["unit_ambiguous"]);
    expect(
      said(plan([{ name: "Văn phòng", parent: "Xã C", type: "Xã" }], { units: known })),
    ).toEqual(["create"]);
  });
});

const stays = { type: "Xã", until: null, successors: [] };
const endsInWhatIsNotFounded = [
  { ...stays, code: "2", name: "Xã D", parent: "Xã A" },
  { ...stays, code: null, name: "Xã B", parent: null },
  { ...stays, code: "2", name: "Xã B", parent: null, until: on, successors: ["Xã B"] },
];

test("whatever the list, no code is with two units at once and no unit below itself", () => {
  const read: fc.Arbitrary<Partial<UnitRow>> = fc.record({
    code: fc.constantFrom(null, "1", "2", "3"),
    name: fc.constantFrom("Xã A", "Xã B", "Xã C", "Xã D", "Xã E"),
    type: fc.constant("Xã"),
    parent: fc.constantFrom(null, "Huyện", "Xã A", "Xã D", "Xã E"),
    until: fc.constantFrom(null, null, on, "2025-08-01"),
    successors: fc.subarray(["Xã B", "Xã D", "1"]),
  });
  fc.assert(
    fc.property(
      fc.array(read, { maxLength: 6 }),
      fc.constantFrom("change" as const, "correction" as const),
      (reads, means) => {
        const lines = plan(reads, { means });
        const after = afterwards(lines);
        for (const one of after) {
          const sharing = after.filter(({ code }) => one.code !== null && code === one.code);
          expect(sharing.filter((other) => other !== one && overlap(one, other))).toEqual([]);
          expect(above(one, after)).not.toContain(one.key);
        }
      },
    ),
    { examples: [[endsInWhatIsNotFounded, "change"]] },
  );
});

/** Every superior of a unit, as far as the way is long at most. */
function above(one: After, all: readonly After[]): string[] {
  const found: string[] = [];
  let at = one.parent;
  while (at !== null && found.length <= all.length) {
    found.push(at);
    at = all.find(({ key }) => key === at)?.parent ?? null;
  }
  return found;
}

type After = Pick<KnownUnit, "code" | "validFrom" | "validTo"> & {
  readonly key: string;
  readonly parent: string | null;
};

function afterwards(lines: ReturnType<typeof plan>): After[] {
  const left = new Map<string, After>(
    units.map(({ id, parentId, code, validFrom, validTo }) => [
      id,
      { key: id, parent: parentId, code, validFrom, validTo },
    ]),
  );
  for (const { source, step } of lines) {
    if (!source || !step) continue;
    const known = step.kind === "found" ? undefined : left.get(step.unitId);
    if (known) left.set(known.key, changed(known, step));
    if (step.kind !== "found" && step.kind !== "replace") continue;
    const { facts, from } = step;
    const key = `row ${source.row}`;
    const entered = { key, code: facts.code, validFrom: from, validTo: null };
    left.set(key, { ...entered, parent: keyOf(facts.parent) });
  }
  return [...left.values()];
}

function changed(known: After, step: UnitStep): After {
  switch (step.kind) {
    case "end":
      return { ...known, validTo: step.on };
    case "replace":
      return { ...known, validTo: step.from };
    case "correct":
      return { ...known, code: step.facts.code, parent: keyOf(step.facts.parent) };
    case "found":
      return known;
  }
}

function keyOf(ref: UnitRef | null): string | null {
  return ref && ("id" in ref ? ref.id : `row ${ref.row}`);
}
