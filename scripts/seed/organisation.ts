import organisation from "@/content/demonstration/organisation.json";
import type { UnitId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { createUnit } from "@/lib/services/unit/create-unit";
import { defineUnitKinds } from "@/lib/services/unit/define-unit-kinds";
import { type ReorganiseUnits, reorganiseUnits } from "@/lib/services/unit/reorganise-units";
import { expect } from "./expect";
import { knownUnit } from "./known";
import type { World } from "./world";

/** A unit of the demonstration world, found again by its name at the time. */
export type SeedUnit = { readonly id: UnitId; readonly name: string };

export type Organisation2018 = {
  readonly province: UnitId;
  readonly district: UnitId;
  readonly agencies: readonly SeedUnit[];
  readonly communes: readonly (SeedUnit & { readonly successor: string })[];
};

export type OrganisationNow = {
  readonly city: UnitId;
  readonly department: UnitId;
  readonly communes: readonly SeedUnit[];
};

/** Who founds the units, and where it is seen what is there already. */
export type Founder = { readonly world: World; readonly ctx: Context };

export type GroupIds = ReadonlyMap<string, string>;

/** Kinds and groups of units that the world needs. */
export async function seedUnitKinds(ctx: Context): Promise<void> {
  const { types, groups } = organisation;
  expect(await defineUnitKinds(ctx, { types, groups }));
}

/** Quảng Điền as it was in 2018: the district, its 12 agencies, its 11 communes and towns. */
export async function seedOrganisation2018(
  founder: Founder,
  groups: GroupIds,
): Promise<Organisation2018> {
  const { province, district, agencies, communes } = organisation;
  const provinceId = await found(founder, { ...province, type: "province", parentId: null });
  const districtId = await found(founder, { ...district, type: "district", parentId: provinceId });
  const below = { parentId: districtId, code: null };

  const made: SeedUnit[] = [];
  const agency = { type: "district_agency", groupId: group(groups, "district_agencies") };
  for (const unit of agencies.units) {
    const { from, basis } = agencies;
    const id = await found(founder, { ...below, ...unit, ...agency, from, basis });
    made.push({ id, name: unit.name });
  }
  const settled: (SeedUnit & { successor: string })[] = [];
  const groupId = group(groups, "communes_2018");
  for (const { successor, ...unit } of communes.units) {
    const { from, basis } = communes;
    const founding = { ...below, ...unit, shortName: unit.name, groupId, from, basis };
    settled.push({ id: await found(founder, founding), name: unit.name, successor });
  }
  return { province: provinceId, district: districtId, agencies: made, communes: settled };
}

/** The province becomes a city (01/01/2025), the district level ends (01/07/2025). */
export async function seedReorganisation(
  founder: Founder,
  groups: GroupIds,
  old: Organisation2018,
): Promise<OrganisationNow> {
  const { city, department, reorganisation } = organisation;
  const cityId = await found(founder, {
    ...({ ...city, type: "province", parentId: null } as const),
    takesCode: true,
  });
  await succeed(founder, {
    kind: "rename",
    from: [old.province],
    to: [cityId],
    on: city.from,
    legalBasis: city.basis,
    note: "",
  });
  const office = { ...department, code: null, type: "department", parentId: cityId };
  const departmentId = await found(founder, office);
  const communes = await foundSuccessors(founder, { groups, cityId, old });
  await succeed(founder, {
    kind: "dissolve",
    from: [...old.agencies.map((unit) => unit.id), old.district],
    to: [],
    on: reorganisation.on,
    legalBasis: reorganisation.basis,
    note: "",
  });
  return { city: cityId, department: departmentId, communes };
}

/** The communes of today, each of several before. */
async function foundSuccessors(
  founder: Founder,
  { groups, cityId, old }: { groups: GroupIds; cityId: UnitId; old: Organisation2018 },
): Promise<SeedUnit[]> {
  const { on, basis, successors } = organisation.reorganisation;
  const place = { groupId: group(groups, "communes"), parentId: cityId, from: on, basis };
  const communes: SeedUnit[] = [];
  for (const { note, ...successor } of successors) {
    const { name } = successor;
    const founding = { ...successor, ...place, shortName: name, takesCode: true };
    const id = await found(founder, founding);
    const from = old.communes.filter((unit) => unit.successor === name).map((unit) => unit.id);
    await succeed(founder, { kind: "merge", from, to: [id], on, legalBasis: basis, note });
    communes.push({ id, name });
  }
  return communes;
}

type Founding = {
  readonly code: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly type: string;
  readonly groupId?: string;
  readonly parentId: UnitId | null;
  readonly from: string;
  readonly basis: string;
  /** From its predecessor, which ends once its successor is there. */
  readonly takesCode?: boolean;
};

async function found(
  { world, ctx }: Founder,
  { type, from, basis, groupId, ...unit }: Founding,
): Promise<UnitId> {
  const known = await knownUnit(world, unit.name, from);
  if (known) return known;
  const founding = { typeCode: type, validFrom: from, legalBasis: basis, groupId: groupId ?? null };
  return expect(await createUnit(ctx, { ...unit, ...founding }));
}

async function succeed({ ctx }: Founder, event: ReorganiseUnits) {
  const result = await reorganiseUnits(ctx, event);
  // Done by a start that was killed later: what has ended cannot end again.
  if (!result.ok && result.reason === "ended_already") return;
  expect(result);
}

function group(groups: GroupIds, code: string): string {
  const id = groups.get(code);
  if (!id) throw new Error(`no unit group ${code}`);
  return id;
}
