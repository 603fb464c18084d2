import type { BalanceLine } from "@/components/unit/staff-table";
import type { MovementLine } from "@/components/unit/movement-table";
import type { Reconciled } from "@/lib/services/unit/load-reconciliation";

const order = { divided: 0, ended: 1, decided: 2, succeeded: 3, same: 4 } as const;

/** The movements with names: what is nobody's first, then what changed hands, then the rest. */
export function movementLines({ results, nameOf }: Reconciled): MovementLine[] {
  const lines = (results?.movements ?? []).map(({ from, to, reason, among, counts }) => ({
    ...{ from, to, reason, counts, fromName: nameOf(from) },
    toName: to === null ? null : nameOf(to),
    among: among.map(nameOf),
  }));
  return lines.sort(
    (a, b) => order[a.reason] - order[b.reason] || a.fromName.localeCompare(b.fromName, "vi"),
  );
}

/** The units of today with what came and went, by name. */
export function balanceLines({ staff, nameOf }: Reconciled): BalanceLine[] {
  const lines = [...staff.units].map(([unitId, balance]) => ({
    ...{ unitId, name: nameOf(unitId), ...balance },
  }));
  return lines.sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

/** Who left a unit that went on in none: in no unit's row of the balance. */
export function leftNowhere({ staff }: Reconciled): number {
  return staff.lines.filter(({ flow, mapped }) => flow === "left" && mapped === null).length;
}
