import type { OfficerId, UnitId } from "@/lib/domain/ids";
import type { FileRow, OfficerRow, UnitRow } from "@/lib/domain/register/kinds";
import type { KnownOfficer, KnownPost, KnownUnit } from "@/lib/domain/register/known";

export const on = "2025-07-01";

export const unitId = (name: string) => name as UnitId;

export function aUnit(name: string, over: Partial<KnownUnit> = {}): KnownUnit {
  return {
    ...{ id: unitId(name), code: null, name, shortName: name, typeCode: "xa", groupId: null },
    ...{ parentId: null, validFrom: "2018-01-01", validTo: null, reached: true, ...over },
  };
}

export function aPost(unit: string, over: Partial<KnownPost> = {}): KnownPost {
  return {
    ...{ id: `post ${unit}`, unitId: unitId(unit), title: "Chuyên viên", jobGroupCode: "office" },
    ...{ concurrent: false, validFrom: "2020-01-01", validTo: null, ...over },
  };
}

export function anOfficer(
  staffCode: string,
  posts: readonly KnownPost[],
  over: Partial<KnownOfficer> = {},
): KnownOfficer {
  return {
    ...{ id: `id ${staffCode}` as OfficerId, staffCode, posts, reached: true, sex: null },
    ...{ familyName: "Lê", middleName: "Thị", givenName: "Ái", birthDate: null, ...over },
  };
}

const emptyOfficer: OfficerRow = {
  ...{ staffCode: "A1", name: "Lê Thị Ái", sex: null, birth: null, unitCode: null, unit: "Xã A" },
  ...{ title: "Chuyên viên", jobGroup: null, concurrent: false, from: null, until: null },
  reason: null,
};

export function officerRow(row: number, read: Partial<OfficerRow>): FileRow<OfficerRow> {
  return { row, words: "", read: { ...emptyOfficer, ...read }, problem: null };
}

const emptyUnit: UnitRow = {
  ...{ code: null, name: null, shortName: null, type: null, group: null, parentCode: null },
  ...{ parent: null, from: null, until: null, successors: [], basis: null },
};

export function unitRow(row: number, read: Partial<UnitRow>): FileRow<UnitRow> {
  return { row, words: "", read: { ...emptyUnit, ...read }, problem: null };
}
