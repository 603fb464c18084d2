import { useLocale, useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";

export type UnitLine = {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly typeName: string;
  readonly typeNameEn: string;
  readonly groupName: string | null;
  readonly groupNameEn: string | null;
  readonly validTo: string | null;
  readonly officers: number;
  readonly depth: number;
  readonly from: readonly string[];
  readonly to: readonly string[];
};

type UnitTableProps = {
  readonly units: readonly UnitLine[];
  readonly first: number;
  /** Kept in the links, so that a unit opens on the same day. */
  readonly on?: string | undefined;
};

/** The tree of units as an indented list. */
export function UnitTable({ units, first, on }: UnitTableProps) {
  const t = useTranslations("unit.list");
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("code")}</Th>
          <Th>{t("type")}</Th>
          <Th>{t("group")}</Th>
          <Th numeric>{t("officers")}</Th>
          <Th>{t("history")}</Th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit, index) => (
          <UnitRow key={unit.id} unit={unit} number={first + index} on={on} />
        ))}
      </tbody>
    </Table>
  );
}

// Written out: class names put together at run time are not found by the style sheet's builder.
const indents = ["", "pl-6", "pl-12", "pl-18"];

type UnitRowProps = {
  readonly unit: UnitLine;
  readonly number: number;
  readonly on: string | undefined;
};

function UnitRow({ unit, number, on }: UnitRowProps) {
  const t = useTranslations("unit.list");
  const english = useLocale() === "en";
  return (
    <tr>
      <Td>{number}</Td>
      <Th scope="row">
        <span className={`block ${indents[unit.depth] ?? "pl-18"}`}>
          {unit.depth > 0 && (
            <span className="sr-only">{t("level", { level: unit.depth + 1 })}</span>
          )}
          <Link href={`/units/${unit.id}${on ? `?on=${on}` : ""}`} className="inline-block min-h-6">
            {unit.name}
          </Link>
        </span>
      </Th>
      <Td label={t("code")}>{unit.code}</Td>
      <Td label={t("type")}>{english ? unit.typeNameEn : unit.typeName}</Td>
      <Td label={t("group")}>{english ? unit.groupNameEn : unit.groupName}</Td>
      <Td label={t("officers")} numeric>
        {unit.officers}
      </Td>
      <Td>
        {unit.from.length > 0 && <p className="md:min-w-56">{t("from", names(unit.from))}</p>}
        {unit.validTo && (
          <p className="md:min-w-56">
            {unit.to.length > 0
              ? t("to", { ...names(unit.to), day: dayOf(unit.validTo) })
              : t("ended", { day: dayOf(unit.validTo) })}
          </p>
        )}
      </Td>
    </tr>
  );
}

const names = (units: readonly string[]) => ({ units: units.join(", ") });
