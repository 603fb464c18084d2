import { drawUnit, finalSeed } from "@/lib/domain/sampling/draw";
import { planUnit } from "@/lib/domain/sampling/plan-unit";
import { commitmentTo, rollDigest } from "@/lib/domain/sampling/roll";
import { defaultRule } from "@/lib/domain/sampling/rule";
import { markOf, type SampleSheet, sheetFormat } from "@/lib/domain/sampling/sheet";
import { countStrata, stratumOf } from "@/lib/domain/sampling/strata";

const groups = ["office", "finance", "land"] as const;

/** A drawn sheet of two units, one of them tested whole. */
export function aSheet({
  rule = { ...defaultRule, mustTitles: ["Chủ tịch"] },
  witness = "7412",
} = {}): SampleSheet {
  const seed = "5e".repeat(32);
  const units = [unitOf(1, "Phường Hóa Châu", 44), unitOf(2, "Xã Đan Điền", 12)];
  return {
    ...{ format: sheetFormat, campaign: "Đợt kiểm tra năm 2026", draw: 1, roll_on: "2026-11-20" },
    ...{ commitment: commitmentTo(seed), seed, witness, rule },
    units: units.map(({ unit }) => unit),
    members: units.flatMap(({ members }) => members),
  };

  function unitOf(number: number, name: string, count: number) {
    const posts = Array.from({ length: count }, (_, index) => postOf(number, index));
    const listed = posts.map((post) => ({ ...post, stratum: stratumOf(rule, post) }));
    const { strata } = planUnit(rule, countStrata(listed.map(({ stratum }) => stratum)));
    const drawn = drawUnit(finalSeed(seed, witness), { unit: number, members: listed, strata });
    return {
      unit: { number, name, roll_digest: rollDigest(number, listed), strata: [...strata] },
      members: listed.map(({ staffCode, title, jobGroupCode, stratum }) => {
        const lot = drawn.get(staffCode);
        const mark = lot ? markOf(lot.outcome, lot.place) : "";
        const person = { staff_code: staffCode, name: `Nguyễn Văn ${staffCode}`, title };
        return { unit: number, ...person, job_group: jobGroupCode, stratum, mark };
      }),
    };
  }
}

function postOf(unit: number, index: number) {
  const staffCode = `CB${unit}${String(index).padStart(3, "0")}`;
  const title = index === 0 ? "Chủ tịch UBND" : "Chuyên viên";
  return { staffCode, title, jobGroupCode: groups[index % groups.length] ?? "office" };
}
