import type { OfficerId, UnitId } from "@/lib/domain/ids";
import { fold } from "@/lib/domain/text/fold";

/** A unit of the register, whenever it was in force. */
export type KnownUnit = {
  readonly id: UnitId;
  readonly code: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly typeCode: string;
  readonly groupId: string | null;
  readonly parentId: UnitId | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Whoever brings the file may change it. */
  readonly reached: boolean;
};

/** A kind, group or job group by what files may call it. */
export type KnownName = { readonly id: string; readonly names: readonly string[] };

export type KnownPost = {
  readonly id: string;
  readonly unitId: UnitId;
  readonly title: string;
  readonly jobGroupCode: string;
  readonly concurrent: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** An officer of the register with every post that is held on a day or begins later. */
export type KnownOfficer = {
  readonly id: OfficerId;
  readonly staffCode: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly sex: "female" | "male" | null;
  readonly birthDate: string | null;
  readonly reached: boolean;
  readonly posts: readonly KnownPost[];
};

type Dated = { readonly validFrom: string; readonly validTo: string | null };

/** Whether something is in force on a day. */
export function inForce({ validFrom, validTo }: Dated, on: string): boolean {
  return validFrom <= on && (validTo === null || validTo > on);
}

/** Whether two are in force at once on some day. */
export function overlap(one: Dated, other: Dated): boolean {
  const begins = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
  return [one.validTo, other.validTo].every((ends) => ends === null || ends > begins);
}

/** What a word of a file stands for among names; undefined for none. */
export function named(known: readonly KnownName[], text: string): KnownName | undefined {
  const wanted = fold(text);
  return known.find(({ id, names }) => [id, ...names].some((name) => fold(name) === wanted));
}
