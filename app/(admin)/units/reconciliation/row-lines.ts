import { getTranslations } from "next-intl/server";
import type { RowLine } from "@/components/unit/reconciled-rows";
import { fullName } from "@/lib/domain/person/name";
import type { Action } from "@/lib/domain/policy/policy";
import type { DetailedRow } from "@/lib/services/unit/reconcile-results";
import type { Reconciled } from "@/lib/services/unit/load-reconciliation";

/** A row and what it takes to open its own page. */
export type OwnedLine = RowLine & { readonly opens: Action };

/** The rows of the results that went from one unit to another, or to none. */
export async function resultLines(
  { results, nameOf }: Reconciled,
  way: { readonly from: string; readonly to: string | null } | null,
): Promise<OwnedLine[]> {
  const t = await getTranslations("reconciliation");
  const movements = (results?.movements ?? []).filter(
    ({ from, to }) => way === null || (from === way.from && to === way.to),
  );
  return movements.flatMap(({ from, to, rows }) =>
    rows.flatMap(({ id }) => {
      const row = results?.rows.get(id);
      if (!row) return [];
      return [
        {
          ...{ key: id, what: t(`kinds.${row.kind}`), staffCode: row.staffCode },
          ...{ then: nameOf(from), today: to === null ? t("movements.nobody") : nameOf(to) },
          name:
            nameIn(row) ??
            t(row.kind === "finding" ? "rows.finding_of" : "rows.record_of", {
              unit: nameOf(from),
            }),
          detail: [row.title, row.sitting, row.number, row.text].filter((part) => part).join(" · "),
          href: hrefOf(row),
          opens: row.kind === "record" ? "record.read" : "officer.read",
        },
      ];
    }),
  );
}

function nameIn({ name }: DetailedRow): string | null {
  return name && fullName({ family: name[0], middle: name[1], given: name[2] });
}

function hrefOf({ kind, id, officerId }: DetailedRow): string | null {
  if (kind === "record") return `/records/${id}`;
  return officerId === null ? null : `/officers/${officerId}`;
}

/** The people behind a unit's balance; of no unit, those who left one that went on in none. */
export async function staffLines(
  { staff, nameOf }: Reconciled,
  unit: string | null,
): Promise<OwnedLine[]> {
  const t = await getTranslations("reconciliation");
  const wanted = staff.lines.filter(({ mapped, after }) =>
    unit === null ? mapped === null && after === null : mapped === unit || after === unit,
  );
  return wanted.map(({ officerId, before, after, flow }) => {
    const person = staff.people.get(officerId);
    const { familyName = "", middleName = "", givenName = "" } = person ?? {};
    const named = (id: string | null) => (id === null ? t("rows.nobody") : nameOf(id));
    return {
      ...{ key: officerId, what: t(`flows.${flow}`), staffCode: person?.staffCode ?? null },
      name: fullName({ family: familyName, middle: middleName, given: givenName }),
      ...{ then: named(before), today: named(after), detail: person?.title ?? "" },
      href: `/officers/${officerId}`,
      opens: "officer.read",
    };
  });
}
