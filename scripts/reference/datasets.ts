import { z } from "zod";
import { estimateMean, estimateProportions, type Row } from "@/lib/domain/measurement/estimate";
import { estimateUnits } from "@/lib/domain/measurement/estimate-units";
import type { Result } from "@/lib/domain/result";
import type { Compared } from "./compare";

/** Reads a table of the folder by its name. */
type Tables = (name: string) => readonly Row[];

export type Dataset = {
  readonly folder: string;
  readonly compare: (expected: unknown, tables: Tables) => Compared[];
};

/** Of what is reckoned in one step, and of what is looked for. */
const closed = 1e-8;
const sought = 1e-5;

const figure = z.number().nullable();
const pair = z.tuple([z.number(), z.number()]);

const intervals = z.object({
  cases: z.array(
    z.object({
      ...{ x: z.number(), n: z.number(), p: z.number(), wilson: pair, clopper_pearson: pair },
      hypergeometric_exact_95: z
        .object({ count_lo: z.number(), count_hi: z.number() })
        .nullable()
        .catch(null),
    }),
  ),
});

function compareIntervals(expected: unknown, tables: Tables): Compared[] {
  const { cases } = intervals.parse(expected);
  const ours = valueOf(estimateProportions(tables("cases.csv"))).cases;
  return cases.flatMap((one, index) => {
    const { x, n, p, wilson, clopper_pearson, hypergeometric_exact_95: exact } = one;
    const own = ours[index];
    const named = `case ${index + 1} (${x} of ${n})`;
    return [
      { name: `${named}, p`, ours: own?.p ?? null, reference: p, allowed: closed },
      ...ends(`${named}, wilson`, own?.wilson, wilson),
      ...ends(`${named}, clopper_pearson`, own?.clopper_pearson, clopper_pearson),
      ...ends(
        `${named}, hypergeometric`,
        own?.hypergeometric,
        exact && [exact.count_lo, exact.count_hi],
      ),
    ];
  });
}

type Ends = readonly [number, number] | null | undefined;

function ends(name: string, ours: Ends, reference: Ends): Compared[] {
  return (["low", "high"] as const).map((side, at) => ({
    name: `${name} ${side}`,
    ours: ours?.[at] ?? null,
    reference: reference?.[at] ?? null,
    allowed: closed,
  }));
}

const mean = z.object({
  estimate: z.record(z.string(), z.number()),
  se: z.tuple([z.number()]),
  ci95_t: z.tuple([z.object({ "2.5 %": z.number(), "97.5 %": z.number() })]),
});
const proportion = z.object({
  mean: z.object({ estimate: z.number(), se: z.number(), ci95: pair }),
});
const stratum = z.looseObject({ stype: z.string(), se: z.number() });
const survey = z.object({
  degf: z.number(),
  mean_api00: mean,
  mean_enroll: mean,
  "prop_sch.wide": proportion,
  prop_awards: proportion,
  by: z.object({ api00: z.array(stratum), enroll: z.array(stratum) }),
});
const surveys = z.object({ stratified_with_fpc: survey, srs_with_fpc: survey });

function compareSurveys(expected: unknown, tables: Tables): Compared[] {
  const { stratified_with_fpc, srs_with_fpc } = surveys.parse(expected);
  return [
    ...compareSurvey("stratified", stratified_with_fpc, tables("apistrat.csv"), "stype"),
    ...compareSurvey("simple", srs_with_fpc, tables("apisrs.csv"), undefined),
  ];
}

type Survey = z.infer<typeof survey>;

function compareSurvey(
  name: string,
  expected: Survey,
  rows: readonly Row[],
  strata: string | undefined,
): Compared[] {
  const at = { name, rows, strata, df: expected.degf };
  const means = (["api00", "enroll"] as const).flatMap((value) => {
    const { estimate, se, ci95_t: limits } = expected[`mean_${value}`];
    const told = { mean: estimate[value] ?? null, se: se[0] };
    const ci95 = [limits[0]["2.5 %"], limits[0]["97.5 %"]] as const;
    return compareMean({ ...at, value }, { ...told, ci95, by: expected.by[value] });
  });
  const shares = (["sch.wide", "awards"] as const).flatMap((value) => {
    const { estimate, se, ci95 } = expected[`prop_${value}`].mean;
    const counted = rows.map((row) => ({ ...row, [value]: row[value] === "Yes" ? "1" : "0" }));
    return compareMean({ ...at, rows: counted, value }, { mean: estimate, se, ci95, by: [] });
  });
  return [...means, ...shares];
}

type Sample = {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly value: string;
  readonly strata: string | undefined;
  readonly df: number;
};

type Told = {
  readonly mean: number | null;
  readonly se: number;
  readonly ci95: readonly [number, number];
  /** Of a simple sample these are of domains, which no command gives. */
  readonly by: readonly z.infer<typeof stratum>[];
};

function compareMean({ name, rows, value, strata, df }: Sample, told: Told): Compared[] {
  const columns = { value, population: "fpc", stratum: strata };
  const ours = valueOf(estimateMean(rows, columns));
  const named = `${name}, ${value}`;
  const by = strata === undefined ? [] : told.by;
  return [
    { name: `${named}, df`, ours: ours.df, reference: df, allowed: closed },
    { name: `${named}, mean`, ours: ours.mean, reference: told.mean, allowed: closed },
    { name: `${named}, se`, ours: ours.se, reference: told.se, allowed: closed },
    ...ends(`${named}, ci95`, ours.ci95, told.ci95),
    ...by.flatMap(({ stype, se, ...rest }) => {
      const own = ours.strata.find((one) => one.stratum === stype);
      const reference = figure.parse(rest[value] ?? null);
      return [
        { name: `${named}, ${stype}, mean`, ours: own?.mean ?? null, reference, allowed: closed },
        { name: `${named}, ${stype}, se`, ours: own?.se ?? null, reference: se, allowed: closed },
      ];
    }),
  ];
}

const randomEffects = ["grand_mean", "grand_mean_se", "tau2_between", "sigma2_within"] as const;
const ofAll = [...randomEffects, "icc", "reml_criterion"] as const;
const ofUnit = ["n", "raw_mean", "reliability_weight", "eb_mean", "cond_sd"] as const;

const fit = z.object({
  n_persons: z.number(),
  n_units: z.number(),
  reml: z.record(z.enum(ofAll), z.number()),
  units: z.array(z.object({ unit: z.coerce.string(), ...figures(ofUnit) })),
});
const fits = z.object({ full_score: fit, full_leadership: fit, small_units_score: fit });

function figures<Name extends string>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, z.number()])) as Record<Name, z.ZodNumber>;
}

function compareUnits(expected: unknown, tables: Tables): Compared[] {
  const { full_score, full_leadership, small_units_score } = fits.parse(expected);
  const full = tables("responses_full.csv");
  return [
    ...compareFit("full, score", full_score, full, "score"),
    ...compareFit("full, leadership", full_leadership, full, "leadership"),
    ...compareFit("small, score", small_units_score, tables("responses_small_units.csv"), "score"),
  ];
}

function compareFit(
  name: string,
  expected: z.infer<typeof fit>,
  rows: readonly Row[],
  value: string,
): Compared[] {
  const ours = valueOf(estimateUnits(rows, { value, unit: "unit" }));
  const byName = new Map(ours.units.map((one) => [one.unit, one]));
  const counts = (["n_persons", "n_units"] as const).map((count) => ({
    ...{ name: `${name}, ${count}`, ours: ours[count], reference: expected[count] },
    allowed: 0,
  }));
  return [
    ...counts,
    ...ofAll.map((of) => ({
      ...{ name: `${name}, ${of}`, ours: ours[of], reference: expected.reml[of], allowed: sought },
    })),
    ...expected.units.flatMap((unit) =>
      ofUnit.map((of) => ({
        name: `${name}, unit ${unit.unit}, ${of}`,
        ours: byName.get(unit.unit)?.[of] ?? null,
        reference: unit[of],
        allowed: of === "n" || of === "raw_mean" ? closed : sought,
      })),
    ),
  ];
}

/** What an estimate gives; these tables are sound, so that a refusal is a mistake of ours. */
function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}

export const datasets: readonly Dataset[] = [
  { folder: "intervals", compare: compareIntervals },
  { folder: "survey_apistrat", compare: compareSurveys },
  { folder: "units_bh1996", compare: compareUnits },
];
