import { useTranslations } from "next-intl";
import { FilterDay } from "@/components/ui/filter-day";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block } from "@/components/ui/page";
import { SearchBox } from "@/components/ui/search-box";

type AuditFiltersProps = { readonly from?: string | undefined; readonly to?: string | undefined };

type Words<Word = string> = Readonly<Record<string, Word>>;

/** Who, what, to what and when. */
export function AuditFilters({ from = "", to = "" }: AuditFiltersProps) {
  const t = useTranslations("audit");
  const acts = Object.entries(t.raw("acts") as Words<Words>).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, label]) => ({ value: `${noun}.${verb}`, label })),
  );
  const subjects = Object.entries(t.raw("subjects") as Words).map(([value, label]) => ({
    value,
    label,
  }));
  return (
    <Block space="none" className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3">
      <SearchBox label={t("search")} pageName="before" />
      <FilterSelect name="act" label={t("act")} all={t("all_acts")} options={acts} />
      <FilterSelect
        name="subject"
        label={t("subject")}
        all={t("all_subjects")}
        options={subjects}
      />
      <FilterDay name="from" label={t("from")} value={from} />
      <FilterDay name="to" label={t("to")} value={to} />
    </Block>
  );
}
