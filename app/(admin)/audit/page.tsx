import { ChevronRight, ChevronsLeft } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FileButton } from "@/components/ui/file-button";
import { Block, Page, PageHead } from "@/components/ui/page";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { listAuditEvents } from "@/lib/services/audit/list-audit-events";
import { AuditQuery, paramsOf, searchOf } from "./query";

type AuditPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const ctx = await requestContext();
  const query = AuditQuery.parse(await searchParams);
  const search = searchOf(query);
  const { events, next } = await listAuditEvents(ctx, { ...search, before: query.before });
  const t = await getTranslations("audit");
  const common = await getTranslations("common");
  const params = paramsOf(query);
  return (
    <Page>
      <PageHead title={t("title")} sub={t("sub")}>
        <FileButton href={`/audit/export?${params}`}>{common("export_excel")}</FileButton>
      </PageHead>
      <AuditFilters {...query} />
      {events.length > 0 ? (
        <AuditTable events={events} reach={(action) => may(ctx.actor, action)} />
      ) : (
        <EmptyState action={<ButtonLink href="/audit">{t("clear")}</ButtonLink>}>
          {t("none")}
        </EmptyState>
      )}
      <Block space="small">
        <ButtonRow>
          {query.before && (
            <ButtonLink size="low" icon={ChevronsLeft} href={`/audit?${params}`}>
              {t("newest")}
            </ButtonLink>
          )}
          {next && (
            <ButtonLink size="low" iconAfter={ChevronRight} href={olderHref(params, next)}>
              {t("older")}
            </ButtonLink>
          )}
        </ButtonRow>
      </Block>
    </Page>
  );
}

function olderHref(params: URLSearchParams, before: string): string {
  return `/audit?${new URLSearchParams([...params, ["before", before]])}`;
}
