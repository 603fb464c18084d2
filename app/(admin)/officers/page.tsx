import { FileUp, UserPlus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { OfficerLines } from "@/components/officer/officer-lines";
import { ButtonLink } from "@/components/ui/button";
import { dayOf } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { FileButton } from "@/components/ui/file-button";
import { FilterDay } from "@/components/ui/filter-day";
import { FilterSelect } from "@/components/ui/filter-select";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { may } from "@/lib/domain/policy/policy";
import { requestContext, type SignedInContext } from "@/lib/platform/request-context";
import { listOfficerFilters } from "@/lib/services/officer/list-officer-filters";
import { listOfficers, OFFICERS_PER_PAGE } from "@/lib/services/officer/list-officers";
import { filterOf, OfficersQuery, paramsOf } from "./query";

type OfficersPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function OfficersPage({ searchParams }: OfficersPageProps) {
  const ctx = await requestContext();
  const query = OfficersQuery.parse(await searchParams);
  const filter = filterOf(query, dayInVietNam(ctx.now));
  const { officers, total } = await listOfficers(ctx, { ...filter, page: query.page });
  const t = await getTranslations("officer.list");
  const common = await getTranslations("common");
  const params = paramsOf(query);
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub", { day: dayOf(filter.on) })}>
        <FileButton href={`/officers/export?${params}`}>{common("export_excel")}</FileButton>
        {may(ctx.actor, "officer.write") && <Acts />}
      </PageHead>
      <Filters ctx={ctx} on={filter.on} />
      {officers.length > 0 ? (
        <>
          <OfficerLines officers={officers} first={(query.page - 1) * OFFICERS_PER_PAGE + 1} />
          <Pagination
            page={query.page}
            pageSize={OFFICERS_PER_PAGE}
            total={total}
            hrefOf={(page) => `/officers?${new URLSearchParams([...params, ["page", `${page}`]])}`}
          />
        </>
      ) : (
        <EmptyState action={<ButtonLink href="/officers">{t("clear")}</ButtonLink>}>
          {params.size > 0 ? t("not_found") : t("none")}
        </EmptyState>
      )}
    </Page>
  );
}

async function Acts() {
  const t = await getTranslations("officer.list");
  const register = await getTranslations("register.officers");
  return (
    <>
      <ButtonLink href="/officers/imports" icon={FileUp}>
        {register("open")}
      </ButtonLink>
      <ButtonLink href="/officers/new" icon={UserPlus}>
        {t("new")}
      </ButtonLink>
    </>
  );
}

async function Filters({ ctx, on }: { readonly ctx: SignedInContext; readonly on: string }) {
  const { units, jobGroups } = await listOfficerFilters(ctx, { on });
  const t = await getTranslations("officer.list");
  const english = (await getLocale()) === "en";
  return (
    <Block space="none" className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3">
      <SearchBox label={t("search")} />
      <FilterSelect
        name="unit"
        label={t("unit")}
        all={t("all_units")}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        name="job"
        label={t("job_group")}
        all={t("all_job_groups")}
        options={jobGroups.map(({ code, name, nameEn }) => ({
          value: code,
          label: english ? nameEn : name,
        }))}
      />
      <FilterSelect
        name="post"
        label={t("post")}
        all={t("post_held")}
        options={[{ value: "none", label: t("post_none") }]}
      />
      <FilterDay name="on" label={t("on")} value={on} />
    </Block>
  );
}
