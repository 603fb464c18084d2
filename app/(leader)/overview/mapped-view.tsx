import { getTranslations } from "next-intl/server";
import { MappedTable } from "@/components/overview/mapped-table";
import { ButtonLink } from "@/components/ui/button";
import { dayOf } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { Block } from "@/components/ui/page";
import { ViewSwitch } from "@/components/ui/view-switch";
import { may } from "@/lib/domain/policy/policy";
import type { SignedInContext } from "@/lib/platform/request-context";
import { loadMapped, type Mapped } from "@/lib/services/overview/load-mapped";
import { OverviewFrame } from "./overview-frame";
import { type OverviewQuery, paramsOf } from "./query";

/** As at the time, or as mapped to the units of today. */
export async function BySwitch({ query }: { readonly query: OverviewQuery }) {
  const t = await getTranslations("overview.by");
  return (
    <Block space="none" className="no-print pb-2">
      <ViewSwitch
        label={t("label")}
        views={(["then", "today"] as const).map((by) => ({
          href: `/overview?${paramsOf({ ...query, by })}`,
          label: t(by),
          current: query.by === by,
        }))}
      />
    </Block>
  );
}

type Props = { readonly ctx: SignedInContext; readonly query: OverviewQuery };

/** The overview by the units of today: tests alone, as records stay with the unit that signed them. */
export async function MappedView({ ctx, query }: Props) {
  const found = await loadMapped(ctx, { campaignId: query.campaign, groupId: query.group });
  const t = await getTranslations("overview");
  const reconciliation = await getTranslations("reconciliation");
  if (!found.campaign) return <EmptyState>{t("empty")}</EmptyState>;
  const { campaign, campaigns, groups, on } = found;
  return (
    <OverviewFrame
      view=""
      query={query}
      title={t("mapped.title", { campaign: campaign.name })}
      sub={t("mapped.sub", { day: dayOf(on) })}
      campaigns={campaigns}
      groups={groups}
      exported={false}
    >
      <BySwitch query={query} />
      <MappedTable lines={linesOf(found)} />
      {may(ctx.actor, "unit.reconcile") && (
        <Block>
          <ButtonLink href={`/units/reconciliation?campaign=${campaign.id}`}>
            {reconciliation("link")}
          </ButtonLink>
        </Block>
      )}
    </OverviewFrame>
  );
}

function linesOf({ mapped, strays, nameOf }: Mapped) {
  return [
    ...mapped.map(({ estimate, from, ...line }) => ({
      ...{ ...line, name: nameOf(line.unitId), from: from.map(nameOf), reason: null },
      mean: estimate?.mean ?? null,
    })),
    ...strays.map(({ result: { estimate, ...line }, reason }) => ({
      ...{ ...line, name: nameOf(line.unitId), from: null, reason },
      mean: estimate?.mean ?? null,
    })),
  ];
}
