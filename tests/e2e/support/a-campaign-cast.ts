import { randomUUID } from "node:crypto";
import type { TestId, UnitId } from "@/lib/domain/ids";
import type { CriteriaLine } from "@/lib/domain/inspection/criteria";
import { paragraphs } from "@/lib/domain/item/content";
import { defineCriteriaSet } from "@/lib/services/criteria/define-criteria-set";
import { enrolOfficer } from "@/lib/services/officer/enrol-officer";
import { createUnit } from "@/lib/services/unit/create-unit";
import { knownUnit } from "@/scripts/seed/known";
import { anAccount } from "./an-account";
import { type Backstage, must } from "./backstage";
import { aTestOf } from "./marked-bank";

type Account = Awaited<ReturnType<typeof anAccount>>;

/** Who and what there is before a campaign: people with accounts, three units, criteria, a test. */
export type CampaignCast = {
  readonly mark: string;
  readonly cityName: string;
  readonly criteriaName: string;
  readonly testId: TestId;
  readonly units: readonly [CastUnit, CastUnit, CastUnit];
  readonly teamLeader: Account;
  readonly inspector: Account;
  /** Of the first unit. */
  readonly representative: Account;
};

type CastUnit = { readonly id: UnitId; readonly name: string };

const name = (vi: string) => ({ vi, en: vi });

const line = (code: string, vi: string, rest: Partial<CriteriaLine>): CriteriaLine => ({
  ...{ code, name: name(vi), field: "text", max: 0, gate: false },
  ...{ formula: { kind: "none" }, ...rest },
});

const sections = [
  {
    ...{ part: "general" as const, name: name("Thông tin chung") },
    lines: [line("I1", "Nơi kiểm tra", {})],
  },
  {
    ...{ part: "infrastructure" as const, name: name("Hạ tầng") },
    lines: [
      line("B1", "Máy nối mạng nội bộ", { field: "ratio", max: 500, formula: { kind: "ratio" } }),
      line("B2", "Sao lưu hằng tuần", { field: "yes_no", max: 200, formula: { kind: "yes_no" } }),
    ],
  },
  {
    ...{ part: "test" as const, name: name("Sát hạch") },
    lines: [
      line("G1", "Tỷ lệ đạt", { field: "ratio", max: 300, formula: { kind: "test_pass_rate" } }),
    ],
  },
];

/** Nobody of it belongs to another test: the team has no visits elsewhere. */
export async function aCampaignCast(backstage: Backstage): Promise<CampaignCast> {
  const mark = randomUUID().slice(0, 8);
  const cityName = "Thành phố Huế";
  const cityId = await knownUnit(backstage.world, cityName, "2025-01-01");
  if (!cityId) throw new Error("the demonstration has no city");
  const unitOf = (called: string, officers: number) =>
    aUnitWith(backstage, { mark, called, cityId, officers });
  const units = [await unitOf("An", 5), await unitOf("Bình", 2), await unitOf("Cao", 1)] as const;
  const criteriaName = `Bộ tiêu chí ${mark}`;
  const set = { code: `thu_${mark}`, version: 1, name: criteriaName, sections };
  must(await defineCriteriaSet(await backstage.as("administrator"), set));
  const { testId } = await aTestOf(backstage, [1, 2, 3].map(aPlainQuestion));
  return {
    ...{ mark, cityName, criteriaName, testId, units: [...units] },
    teamLeader: await anAccount(backstage, "team_leader", cityId),
    inspector: await anAccount(backstage, "inspector", cityId),
    representative: await anAccount(backstage, "unit_representative", units[0].id),
  };
}

type Wanted = {
  readonly mark: string;
  readonly called: string;
  readonly cityId: UnitId;
  readonly officers: number;
};

/** Its officers are called as it is: on every list those of the first unit come first. */
async function aUnitWith({ as }: Backstage, { mark, called, cityId, officers }: Wanted) {
  const name = `Xã ${called} ${mark}`;
  const administrator = await as("administrator");
  const id = must(
    await createUnit(administrator, {
      ...{ code: null, name, shortName: name, typeCode: "commune", groupId: null },
      ...{ parentId: cityId, validFrom: "2025-07-01", legalBasis: "Nghị quyết" },
    }),
  );
  for (let n = 1; n <= officers; n += 1) {
    const post = { title: "Chuyên viên", jobGroupCode: "specialist", from: "2025-07-01" };
    const person = { staffCode: `${mark}${called}${n}`, sex: null, birthDate: "1990-05-01" };
    const names = { familyName: "Trần", middleName: `Văn ${n}`, givenName: called };
    must(await enrolOfficer(administrator, { ...person, ...names, ...post, unitId: id }));
  }
  return { id, name };
}

/** The second option, "B", is right: whoever chooses it by its words passes. */
export function aPlainQuestion(n: number) {
  const option = (id: string, word: string) => ({
    ...{ id, pinned: false },
    content: paragraphs(`Việc ${word} của việc số ${n}`),
  });
  return {
    stem: paragraphs(`Việc số ${n}: làm gì trước?`),
    interaction: {
      type: "single_choice" as const,
      options: [option("A", "sai"), option("B", "đúng"), option("C", "thừa")],
      shuffle: false,
    },
    key: { type: "single_choice" as const, correct: ["B"] },
    explanation: paragraphs("Theo quy chế."),
    misconceptions: {},
    source: "Biên soạn",
    legalBases: [],
  };
}
