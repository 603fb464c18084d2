import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DrawTable } from "@/components/sampling/draw-table";
import { FixForm } from "@/components/sampling/fix-form";
import { RuleFacts } from "@/components/sampling/rule-facts";
import { RuleForm } from "@/components/sampling/rule-form";
import { UnitPlanTable } from "@/components/sampling/unit-plan-table";
import { dayOf } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { CampaignId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadSampling } from "@/lib/services/sampling/load-sampling";
import { fixDrawAction, saveSamplingRuleAction } from "./actions";

const Query = z.object({ on: z.iso.date().optional().catch(undefined) });

type Props = {
  params: Promise<{ campaignId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function SamplePage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const on = Query.parse(await searchParams).on ?? dayInVietNam(ctx.now);
  const sampling = await loadSampling(ctx, { campaignId, on });
  const { campaign, rule, draws, jobGroups, mayWrite, units } = sampling;
  const t = await getTranslations("sample");
  return (
    <Page>
      <PageHead
        title={t("title")}
        sub={t("sub")}
        crumbs={[{ label: campaign.name, href: `/campaigns/${campaignId}` }]}
      />
      <Block space="none">
        <SectionHead title={t("rule.title")} sub={t("rule.sub")} />
        <RuleFacts rule={rule} jobGroups={jobGroups} />
        {mayWrite && (
          <details className="mt-3">
            <summary className="min-h-low cursor-pointer py-1 font-semibold text-pen">
              {t("rule.edit")}
            </summary>
            <div className="mt-3">
              <RuleForm
                campaignId={campaignId}
                rule={rule}
                jobGroups={jobGroups}
                action={saveSamplingRuleAction}
              />
            </div>
          </details>
        )}
      </Block>
      <Block>
        <SectionHead title={t("draws.title")} />
        {draws.length === 0 && <p className="text-ink-2">{t("draws.none")}</p>}
      </Block>
      {draws.length > 0 && <DrawTable campaignId={campaignId} draws={draws} />}
      <Block>
        <SectionHead title={t("units.title")} sub={t("units.sub", { day: dayOf(on) })} />
      </Block>
      {units.length === 0 && <EmptyState>{t("units.empty")}</EmptyState>}
      {units.length > 0 && mayWrite && (
        <FixForm campaignId={campaignId} units={units} on={on} action={fixDrawAction} />
      )}
      {units.length > 0 && !mayWrite && (
        <UnitPlanTable campaignId={campaignId} units={units} choosing={false} />
      )}
    </Page>
  );
}
