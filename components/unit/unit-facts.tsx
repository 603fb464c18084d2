import { useLocale, useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";

type UnitFactsProps = {
  readonly unit: {
    readonly code: string | null;
    readonly shortName: string;
    readonly parentId: string | null;
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly createdBasis: string;
    readonly endedBasis: string;
  };
  readonly typeName: string;
  readonly typeNameEn: string;
  readonly groupName: string | null;
  readonly groupNameEn: string | null;
  readonly parentName: string | null;
  readonly superiorReached: boolean;
};

/** What is on record about a unit, with the paper it rests on. */
export function UnitFacts(props: UnitFactsProps) {
  const { unit, parentName, superiorReached } = props;
  const t = useTranslations("unit.detail");
  const english = useLocale() === "en";
  const group = english ? props.groupNameEn : props.groupName;
  const items = [
    { label: t("type"), value: english ? props.typeNameEn : props.typeName },
    { label: t("short_name"), value: unit.shortName },
    { label: t("code"), value: unit.code },
    { label: t("group"), value: group },
    {
      label: t("parent"),
      value:
        parentName && superiorReached ? (
          <Link href={`/units/${unit.parentId}`}>{parentName}</Link>
        ) : (
          parentName
        ),
    },
    { label: t("valid_from"), value: dayAndBasis(unit.validFrom, unit.createdBasis) },
    { label: t("valid_to"), value: unit.validTo && dayAndBasis(unit.validTo, unit.endedBasis) },
  ];
  return <DescriptionList items={items.filter(({ value }) => value)} />;
}

function dayAndBasis(day: string, basis: string) {
  return (
    <>
      {dayOf(day)}
      {basis && <span className="block font-normal">{basis}</span>}
    </>
  );
}
