import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ReconciledRows } from "@/components/unit/reconciled-rows";
import { dayOf } from "@/components/ui/day";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { loadReconciliation } from "@/lib/services/unit/load-reconciliation";
import { paramsOf, ReconciliationQuery } from "../query";
import { resultLines, staffLines } from "../row-lines";

const unitOrNone = z.uuid().or(z.literal("none")).optional().catch(undefined);

const Query = ReconciliationQuery.extend({
  from: z.uuid().optional().catch(undefined),
  to: unitOrNone,
  unit: unitOrNone,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
type Query = z.infer<typeof Query>;

const perPage = 100;

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ReconciledRowsPage({ searchParams }: Props) {
  const ctx = await requestContext();
  const query = Query.parse(await searchParams);
  const { campaign, since, unit, page } = query;
  const found = await loadReconciliation(ctx, { campaignId: campaign, since });
  const t = await getTranslations("reconciliation");
  const all =
    unit === undefined
      ? await resultLines(found, wayOf(query))
      : await staffLines(found, unit === "none" ? null : unit);
  const first = (page - 1) * perPage;
  const lines = all
    .slice(first, first + perPage)
    .map((line) => (may(ctx.actor, line.opens) ? line : { ...line, href: null }));
  return (
    <Page>
      <PageHead
        title={t("rows.title")}
        crumbs={[
          { label: t("crumb"), href: "/units" },
          { label: t("title"), href: `/units/reconciliation?${paramsOf(query)}` },
        ]}
        sub={
          <>
            {t("rows.sub", { count: all.length })} {t("sub", { day: dayOf(found.on) })}
          </>
        }
      />
      {lines.length > 0 ? (
        <>
          <ReconciledRows lines={lines} first={first + 1} />
          <Pagination
            page={page}
            pageSize={perPage}
            total={all.length}
            hrefOf={(other) => hrefOf(query, other)}
          />
        </>
      ) : (
        <Block>
          <p>{t("rows.none")}</p>
        </Block>
      )}
    </Page>
  );
}

function wayOf({ from, to }: Query) {
  if (from === undefined || to === undefined) return null;
  return { from, to: to === "none" ? null : to };
}

function hrefOf(query: Query, page: number): string {
  const { from, to, unit } = query;
  const way = { ...(from && { from }), ...(to && { to }), ...(unit && { unit }), page: `${page}` };
  const params = new URLSearchParams([...paramsOf(query), ...Object.entries(way)]);
  return `/units/reconciliation/rows?${params}`;
}
