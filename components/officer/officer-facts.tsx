import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";

type OfficerFactsProps = {
  readonly officer: {
    readonly staffCode: string;
    readonly sex: "female" | "male" | null;
    readonly birthDate: string | null;
  };
};

export function OfficerFacts({ officer: { staffCode, sex, birthDate } }: OfficerFactsProps) {
  const t = useTranslations("officer");
  return (
    <DescriptionList
      items={[
        { label: t("list.staff_code"), value: staffCode },
        { label: t("list.birth"), value: birthDate ? dayOf(birthDate) : t("detail.unknown") },
        { label: t("sex.label"), value: sex ? t(`sex.${sex}`) : t("detail.unknown") },
      ]}
    />
  );
}
