import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { RegisterKind } from "@/lib/domain/register/kinds";

export type HindranceView = {
  readonly position: number;
  readonly label: string;
  readonly reason:
    | "depended_on"
    | "listed_since"
    | "post_changed"
    | "facts_changed"
    | "unit_changed";
  readonly inTable: string | null;
  readonly officerId: string | null;
  readonly unitId: string | null;
};

type Props = {
  readonly kind: RegisterKind;
  readonly hindrances: readonly HindranceView[];
  /** Lines altogether. */
  readonly lines: number;
};

/** The lines that keep an import from being undone, and what each was used for. */
export function Hindrances({ kind, hindrances, lines }: Props) {
  const t = useTranslations("register.hindrance");
  const where = useTranslations("register.hindrance.where");
  // Tables of later versions may refer to people and units too.
  const whereOf = (table: string | null) =>
    table !== null && where.has(table as "unit") ? where(table as "unit") : where("other");
  const named = new Set(hindrances.map(({ position }) => position)).size;
  return (
    <ul>
      {hindrances.map(({ position, label, reason, inTable, officerId, unitId }) => (
        <li key={`${position} ${reason} ${inTable}`}>
          <Link
            href={`/${kind}/${(kind === "units" ? unitId : officerId) ?? ""}`}
            className="inline-block py-0.5"
          >
            {label}
          </Link>
          : {reason === "depended_on" ? t(reason, { where: whereOf(inTable) }) : t(reason)}
        </li>
      ))}
      {lines > named && <li>{t("more", { count: lines - named })}</li>}
    </ul>
  );
}
