import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfficerRow } from "@/lib/domain/register/kinds";
import type { KnownOfficer } from "@/lib/domain/register/known";
import { samePlan } from "@/lib/domain/register/line";
import { planOfficers, type PlanOfficers } from "@/lib/domain/register/plan-officers";
import { anOfficer, aPost, aUnit, officerRow, on } from "./some-rows";

const units = [aUnit("Xã A"), aUnit("Xã B"), aUnit("Xã C", { reached: false })];
const jobGroups = [{ id: "office", names: ["Văn phòng", "Office"] }];

function plan(
  reads: readonly Partial<OfficerRow>[],
  officers: readonly KnownOfficer[] = [],
  over: Partial<PlanOfficers> = {},
) {
  const rows = reads.map((read, index) => officerRow(index + 1, read));
  return planOfficers({ rows, on, complete: false, officers, units, jobGroups, ...over });
}

const said = (lines: ReturnType<typeof plan>) =>
  lines.map(({ outcome, problem }) => problem?.code ?? outcome);

describe("a row of a list of officers", () => {
  test.each<[string, Partial<OfficerRow>, KnownOfficer[], string]>([
    ["somebody new", { jobGroup: "Văn phòng" }, [], "create"],
    ["somebody new without a job group", {}, [], "job_group_missing"],
    ["the same post", {}, [anOfficer("A1", [aPost("Xã A")])], "unchanged"],
    [
      "another case of the code",
      { staffCode: "a1" },
      [anOfficer("A1", [aPost("Xã A")])],
      "unchanged",
    ],
    ["another name", { name: "Lê Thị Ánh" }, [anOfficer("A1", [aPost("Xã A")])], "change"],
    ["another unit", { unit: "xa b" }, [anOfficer("A1", [aPost("Xã A")])], "transfer"],
    ["another title", { title: "Chủ tịch" }, [anOfficer("A1", [aPost("Xã A")])], "transfer"],
    ["a return", {}, [anOfficer("A1", [])], "job_group_missing"],
    ["a return with its group", { jobGroup: "office" }, [anOfficer("A1", [])], "transfer"],
    ["a day to leave", { until: "2025-06-01" }, [anOfficer("A1", [aPost("Xã A")])], "leave"],
    ["a leaver unknown", { until: "2025-06-01" }, [], "unknown_leaver"],
    ["left already", { until: "2025-06-01" }, [anOfficer("A1", [])], "unchanged"],
    [
      "leaving before the post began",
      { until: "2019-06-01" },
      [anOfficer("A1", [aPost("Xã A", { validFrom: "2019-07-01" })])],
      "later_post",
    ],
    [
      "days reversed",
      { from: "2025-08-01", until: "2025-07-01" },
      [anOfficer("A1", [])],
      "dates_reversed",
    ],
    ["a unit out of reach", { unit: "Xã C" }, [], "unit_unknown"],
    ["no unit", { unit: null }, [], "unit_missing"],
    ["somebody out of reach", {}, [anOfficer("A1", [], { reached: false })], "officer_elsewhere"],
    [
      "a post to come",
      { unit: "Xã B" },
      [
        anOfficer("A1", [
          aPost("Xã A", { validTo: "2026-01-01" }),
          aPost("Xã B", { validFrom: "2026-01-01" }),
        ]),
      ],
      "later_post",
    ],
    [
      "a unit without a title",
      { unit: "Xã B", title: null },
      [anOfficer("A1", [aPost("Xã A")])],
      "title_missing",
    ],
    [
      "a concurrent post",
      { concurrent: true, title: "Bí thư" },
      [anOfficer("A1", [aPost("Xã A")])],
      "job_group_missing",
    ],
    [
      "a concurrent post with its group",
      { concurrent: true, title: "Bí thư", jobGroup: "Văn phòng" },
      [anOfficer("A1", [aPost("Xã A")])],
      "transfer",
    ],
    [
      "a name and a birth date of somebody else",
      { name: "Lê Văn Chín", birth: "1990-01-01" },
      [anOfficer("A1", [aPost("Xã A")], { birthDate: "1980-01-01" })],
      "other_person",
    ],
    [
      "a name of somebody else",
      { name: "Trần Văn Chín" },
      [anOfficer("A1", [aPost("Xã A")])],
      "other_person",
    ],
  ])("with %s", (_, read, officers, expected) => {
    expect(said(plan([read], officers))).toEqual([expected]);
  });

  test("moves the main post alone and says what is still held beside it", () => {
    const beside = aPost("Xã A", { id: "beside", title: "Bí thư", concurrent: true });
    const [line] = plan([{ unit: "Xã B" }], [anOfficer("A1", [aPost("Xã A"), beside])]);

    expect(line?.step?.ends).toEqual([{ postId: "post Xã A", on }]);
    expect(line?.notes.map(({ code }) => code)).toEqual(["keeps_concurrent"]);
    expect(line?.changes.map(({ field }) => field)).toEqual(["unit", "from"]);
  });

  test("keeps the day on record where the file gives another for the same post", () => {
    const [line] = plan([{ from: "2021-05-05" }], [anOfficer("A1", [aPost("Xã A")])]);

    expect(line).toMatchObject({ outcome: "unchanged", notes: [{ code: "from_kept" }] });
  });
});

describe("rows of one person", () => {
  test("that contradict each other change nothing", () => {
    const job = { jobGroup: "office" };

    expect(said(plan([job, { ...job, unit: "Xã B" }]))).toEqual([
      ...["two_posts_at_once", "two_posts_at_once"],
    ]);
    expect(
      said(plan([{ until: on }, { ...job, concurrent: true }], [anOfficer("A1", [aPost("Xã A")])])),
    ).toEqual(["two_posts_at_once", "two_posts_at_once"]);
  });

  test("enter somebody new with a concurrent post only when the main one can be read", () => {
    const beside = { jobGroup: "office", concurrent: true, title: "Bí thư" };

    expect(said(plan([{ jobGroup: "office" }, beside]))).toEqual(["create", "create"]);
    expect(said(plan([{ unit: "Xã Không" }, beside]))).toEqual([
      ...["unit_unknown", "main_post_missing"],
    ]);
    expect(said(plan([beside]))).toEqual(["main_post_missing"]);
  });
});

test("a complete list lets go whom it leaves out, in the units that it names", () => {
  const officers = [
    anOfficer("A1", [aPost("Xã A")]),
    anOfficer("A2", [aPost("Xã A")]),
    anOfficer("B1", [aPost("Xã B")]),
  ];

  const lines = plan([{}], officers, { complete: true });

  expect(lines.map(({ code, outcome, source }) => [code, outcome, source === null])).toEqual([
    ["A1", "unchanged", false],
    ["A2", "leave", true],
  ]);
});

test("a plan is the same for whoever works it out again from storage", () => {
  const lines = plan([{ unit: "Xã B" }, { staffCode: "Z" }], [anOfficer("A1", [aPost("Xã A")])]);
  const stored = JSON.parse(JSON.stringify(lines)) as typeof lines;

  expect(samePlan(stored, lines)).toBe(true);
  expect(samePlan(stored, plan([{}], [anOfficer("A1", [aPost("Xã A")])]))).toBe(false);
});

const someDay = fc
  .integer({ min: 0, max: 30 })
  .map((days) => new Date(Date.UTC(2025, 5, 15 + days)).toISOString().slice(0, 10));

test("whatever the list and the register, nobody comes out with two main posts at once", () => {
  const read = fc.record({
    staffCode: fc.constantFrom("A1", "A2", "A3"),
    unit: fc.constantFrom("Xã A", "Xã B", "Xã C"),
    title: fc.constantFrom("Chuyên viên", "Chủ tịch"),
    jobGroup: fc.constantFrom("office", null),
    concurrent: fc.boolean(),
    from: fc.option(someDay),
    until: fc.option(someDay, { freq: 4 }),
  });
  const known = fc.tuple(
    ...["A1", "A2"].map((code) =>
      fc.tuple(someDay, fc.option(someDay)).map(([first, second]) => {
        const posts = [aPost("Xã A", { id: `${code} 1`, validFrom: first, validTo: null })];
        if (second !== null && second > first) {
          const next = aPost("Xã B", { id: `${code} 2`, validFrom: second });
          return anOfficer(code, [
            { ...aPost("Xã A"), id: `${code} 1`, validFrom: first, validTo: second },
            next,
          ]);
        }
        return anOfficer(code, posts);
      }),
    ),
  );
  fc.assert(
    fc.property(
      fc.array(read, { maxLength: 6 }),
      known,
      fc.boolean(),
      (reads, officers, complete) => {
        const lines = plan(reads, officers, { complete });
        for (const code of ["A1", "A2", "A3"]) {
          const steps = lines.flatMap(({ step }) => (step?.staffCode === code ? [step] : []));
          const ends = new Map(
            steps.flatMap((step) => step.ends.map((end) => [end.postId, end.on])),
          );
          const held = (officers.find(({ staffCode }) => staffCode === code)?.posts ?? []).map(
            ({ id, validFrom, validTo }) => [validFrom, ends.get(id) ?? validTo ?? "9999"] as const,
          );
          const begun = steps.flatMap(({ begins }) =>
            begins && !begins.concurrent ? [[begins.from, "9999"] as const] : [],
          );
          const all = [...held, ...begun].sort();
          for (const [index, [, until]] of all.entries()) {
            const next = all[index + 1];
            if (next) expect(until <= next[0]).toBe(true);
          }
          for (const [from, until] of all) expect(from < until).toBe(true);
        }
      },
    ),
  );
});
