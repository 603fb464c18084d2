import { Building2, Send } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { CalendarTable } from "@/components/campaign/calendar-table";
import { CloseCampaign } from "@/components/campaign/close-campaign";
import { HeadingForm } from "@/components/campaign/heading-form";
import { TeamForms, TeamTable } from "@/components/campaign/team-list";
import { ButtonLink } from "@/components/ui/button";
import { dayOf } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { CampaignId } from "@/lib/domain/ids";
import { limitedSteps } from "@/lib/domain/inspection/limits";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadCampaignPlan } from "@/lib/services/campaign/load-campaign-plan";
import {
  changeHeadingAction,
  closeCampaignAction,
  createTeamAction,
  removeMemberAction,
  setMemberAction,
} from "./actions";

type Props = { params: Promise<{ campaignId: string }> };
type Loaded = Awaited<ReturnType<typeof loadCampaignPlan>>;

export default async function CampaignPlanPage({ params }: Props) {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const loaded = await loadCampaignPlan(ctx, { campaignId });
  const { campaign } = loaded;
  const t = await getTranslations("plan");
  const list = await getTranslations("campaign");
  return (
    <Page side={<Side loaded={loaded} />}>
      <PageHead
        title={t("title")}
        crumbs={[
          { label: list("list.title"), href: "/campaigns" },
          { label: campaign.name, href: `/campaigns/${campaignId}` },
        ]}
        sub={list("decision", {
          number: campaign.decisionNumber,
          day: dayOf(campaign.decisionOn),
        })}
      />
      <Teams loaded={loaded} />
      <Calendar loaded={loaded} />
      <Heading loaded={loaded} />
    </Page>
  );
}

async function Teams({ loaded: { campaign, teams, inspectors } }: { readonly loaded: Loaded }) {
  const t = await getTranslations("plan.teams");
  const acts = campaign.state === "running" && {
    ...{ create: createTeamAction, set: setMemberAction, remove: removeMemberAction },
    people: inspectors,
  };
  return (
    <>
      <Block space="small">
        <SectionHead title={t("title")} {...(teams.length === 0 && { sub: t("none") })} />
      </Block>
      {teams.length > 0 && (
        <TeamTable campaignId={campaign.id} teams={teams} {...(acts && { acts })} />
      )}
      {acts && (
        <Block space="small">
          <TeamForms campaignId={campaign.id} teams={teams} acts={acts} />
        </Block>
      )}
    </>
  );
}

async function Calendar({ loaded: { campaign, visits } }: { readonly loaded: Loaded }) {
  const t = await getTranslations("plan.calendar");
  const running = campaign.state === "running";
  const unset = visits.filter(
    ({ scheduledOn, state }) => scheduledOn === null && state !== "withdrawn",
  ).length;
  return (
    <>
      <Block>
        <SectionHead title={t("title")} sub={t("unset", { count: unset })}>
          {running && (
            <ButtonLink size="low" icon={Building2} href={`/campaigns/${campaign.id}/plan/units`}>
              {t("addUnits")}
            </ButtonLink>
          )}
        </SectionHead>
      </Block>
      <CalendarTable campaignId={campaign.id} visits={visits} mayWrite={running} />
    </>
  );
}

async function Heading({ loaded: { campaign, headingObstacle } }: { readonly loaded: Loaded }) {
  const t = await getTranslations("plan.heading");
  const own = campaign.issuingBody === "";
  return (
    <Block>
      <SectionHead
        title={t("title")}
        sub={headingObstacle === null ? t("sub") : t(`reasons.${headingObstacle}`)}
      />
      {headingObstacle === null ? (
        <HeadingForm campaign={campaign} action={changeHeadingAction} />
      ) : (
        <p>
          {own
            ? t("own")
            : [campaign.issuingParent, campaign.issuingBody]
                .filter((name) => name !== "")
                .join(" · ")}
        </p>
      )}
    </Block>
  );
}

async function Side({ loaded: { campaign, plan, visits } }: { readonly loaded: Loaded }) {
  const t = await getTranslations("plan.side");
  const toAnnounce = visits.filter(({ state }) => state === "planned").length;
  const day = (from: string, to: string) => t("days", { from: dayOf(from), to: dayOf(to) });
  return (
    <SideColumn label={t("title")}>
      <h2 className="mb-1 text-16">{t("title")}</h2>
      <DescriptionList
        look="rows"
        items={[
          { label: t("period"), value: day(campaign.periodFrom, campaign.periodTo) },
          ...(plan ? [{ label: t("visits"), value: day(plan.visitsFrom, plan.visitsTo) }] : []),
          ...limitedSteps.flatMap((step) =>
            plan
              ? [{ label: t(`limits.${step}`), value: t("count", { count: plan.limits[step] }) }]
              : [],
          ),
        ]}
      />
      {campaign.state === "running" && (
        <div className="mt-4 grid gap-2">
          {toAnnounce > 0 && (
            <ButtonLink wide variant="go" icon={Send} href={`/campaigns/${campaign.id}/announce`}>
              {t("announce", { count: toAnnounce })}
            </ButtonLink>
          )}
          <CloseCampaign campaignId={campaign.id} action={closeCampaignAction} />
        </div>
      )}
    </SideColumn>
  );
}
