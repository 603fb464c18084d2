import type { selectVisits } from "@/db/queries/visits";

type Visit = Pick<
  Awaited<ReturnType<typeof selectVisits>>[number],
  "groupId" | "groupName" | "groupNameEn" | "groupPosition"
>;

export type UnitGroup = {
  /** "none": units without a group. */
  readonly id: string;
  readonly name: string | null;
  readonly nameEn: string | null;
};

/** The groups of the units visited, in their own order; those without one last. */
export function groupsOf(visits: readonly Visit[]): UnitGroup[] {
  const sorted = [...visits].sort(
    (a, b) => (a.groupPosition ?? Infinity) - (b.groupPosition ?? Infinity),
  );
  const groups = new Map(
    sorted.map(({ groupId, groupName, groupNameEn }) => [
      groupId ?? "none",
      { id: groupId ?? "none", name: groupName, nameEn: groupNameEn },
    ]),
  );
  return [...groups.values()];
}

/** Whether a unit belongs to the group shown. */
export function inGroup({ groupId }: Pick<Visit, "groupId">, group: UnitGroup | null): boolean {
  return (groupId ?? "none") === group?.id;
}
