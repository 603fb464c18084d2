import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FileButton } from "@/components/ui/file-button";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SectionNav } from "@/components/ui/section-nav";
import { type OverviewQuery, paramsOf } from "./query";

type View = "" | "/use" | "/training";

type FrameProps = {
  readonly view: View;
  readonly query: OverviewQuery;
  readonly title: string;
  readonly sub?: string;
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly nameEn: string | null;
  }[];
  /** False where the page has no file of its own. */
  readonly exported?: boolean;
  readonly children: ReactNode;
};

const views = [
  ["", "units"],
  ["/use", "use"],
  ["/training", "training"],
] as const;

/** What the three views of the overview share: head, choice of campaign and group, and each other. */
export async function OverviewFrame(props: FrameProps) {
  const { view, query, title, sub, campaigns, groups, children } = props;
  const { exported = true } = props;
  const t = await getTranslations("overview");
  const common = await getTranslations("common");
  const english = (await getLocale()) === "en";
  const params = paramsOf(query);
  return (
    <Page oneSheet>
      <PageHead title={title} sub={sub}>
        {exported && campaigns.length > 0 && (
          <FileButton href={`/overview${view}/export?${params}`}>
            {common("export_excel")}
          </FileButton>
        )}
        <PrintButton label={common("print.button")} />
      </PageHead>
      <SectionNav
        label={t("views.label")}
        sections={views.map(([path, name]) => ({
          href: `/overview${path}?${params}`,
          label: t(`views.${name}`),
          current: path === view,
        }))}
      />
      <Block space="small" className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3">
        <FilterSelect
          name="campaign"
          label={t("filter.campaign")}
          options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterSelect
          name="group"
          label={t("filter.group")}
          options={groups.map(({ id, name, nameEn }) => ({
            value: id,
            label: (english ? nameEn : name) ?? t("no_group"),
          }))}
        />
      </Block>
      {children}
    </Page>
  );
}
