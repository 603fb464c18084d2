import { FileUp, GitMerge, Plus, Scale } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ButtonLink } from "@/components/ui/button";
import { dayOf } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterDay } from "@/components/ui/filter-day";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { UnitTable } from "@/components/unit/unit-table";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { listUnits, UNITS_PER_PAGE } from "@/lib/services/unit/list-units";

const Query = z.object({
  q: z.string().max(200).catch(""),
  on: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Query = z.infer<typeof Query>;
type UnitsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function UnitsPage({ searchParams }: UnitsPageProps) {
  const ctx = await requestContext();
  const query = Query.parse(await searchParams);
  const on = query.on ?? dayInVietNam(ctx.now);
  const { lines, total, officers } = await listUnits(ctx, { ...query, on, search: query.q });
  const t = await getTranslations("unit.list");
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub", { units: total, officers, day: dayOf(on) })}>
        {may(ctx.actor, "unit.reconcile") && <Reconciliation />}
        {may(ctx.actor, "unit.write") && <Acts />}
      </PageHead>
      <Block space="none" className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3">
        <SearchBox label={t("search")} />
        <FilterDay name="on" label={t("on")} value={on} />
      </Block>
      {lines.length > 0 ? (
        <>
          <UnitTable units={lines} first={(query.page - 1) * UNITS_PER_PAGE + 1} on={query.on} />
          <Pagination
            page={query.page}
            pageSize={UNITS_PER_PAGE}
            total={total}
            hrefOf={(page) => hrefOf(query, page)}
          />
        </>
      ) : (
        <NoUnits filtered={query.q !== ""} />
      )}
    </Page>
  );
}

async function Reconciliation() {
  const t = await getTranslations("reconciliation");
  return (
    <ButtonLink href="/units/reconciliation" icon={Scale}>
      {t("link")}
    </ButtonLink>
  );
}

async function Acts() {
  const t = await getTranslations("unit.list");
  const register = await getTranslations("register.units");
  return (
    <>
      <ButtonLink href="/units/imports" icon={FileUp}>
        {register("open")}
      </ButtonLink>
      <ButtonLink href="/units/reorganise" icon={GitMerge}>
        {t("reorganise")}
      </ButtonLink>
      <ButtonLink href="/units/new" icon={Plus}>
        {t("new")}
      </ButtonLink>
    </>
  );
}

async function NoUnits({ filtered }: { readonly filtered: boolean }) {
  const t = await getTranslations("unit.list");
  return (
    <EmptyState action={<ButtonLink href="/units">{t("clear")}</ButtonLink>}>
      {filtered ? t("not_found") : t("none")}
    </EmptyState>
  );
}

function hrefOf({ q, on }: Query, page: number): string {
  return `/units?${new URLSearchParams({ ...(q && { q }), ...(on && { on }), page: `${page}` })}`;
}
