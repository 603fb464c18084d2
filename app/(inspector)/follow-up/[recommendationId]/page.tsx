import { getTranslations } from "next-intl/server";
import { LaidFiles } from "@/components/evidence/laid-files";
import { SeverityMark } from "@/components/finding/severity-mark";
import { ActForm } from "@/components/follow-up/act-form";
import { ActList } from "@/components/follow-up/act-list";
import { RecommendationState } from "@/components/follow-up/recommendation-state";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonLink, ButtonStack } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { dayOf } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { ViewSwitch } from "@/components/ui/view-switch";
import { daysBetween } from "@/lib/domain/calendar/add-days";
import type { FollowUpAct } from "@/lib/domain/finding/act";
import type { RecommendationId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import {
  type LoadedRecommendation,
  loadRecommendation,
} from "@/lib/services/follow-up/load-recommendation";
import {
  acceptRemedyAction,
  closeRecommendationAction,
  commentAction,
  escalateAction,
  extendAction,
  removeRemedyFileAction,
  reportRemedyAction,
  returnRemedyAction,
} from "./actions";

type Props = {
  params: Promise<{ recommendationId: string }>;
  searchParams: Promise<{ act?: string | string[] }>;
};

export default async function RecommendationPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const recommendationId = idOf<RecommendationId>((await params).recommendationId);
  const loaded = await loadRecommendation(ctx, { recommendationId });
  const { recommendation: one, acts } = loaded;
  const t = await getTranslations("follow-up");
  return (
    <ClientMessages use={["evidence"]}>
      <Page side={<Side loaded={loaded} />}>
        <PageHead
          title={t("one.title", { unit: one.unitName })}
          crumbs={[{ label: t("title"), href: "/follow-up" }]}
          sub={<RecommendationState state={one.state} />}
        />
        <Due loaded={loaded} />
        <Block>
          <p className="max-w-text text-18 whitespace-pre-line">
            <b>{one.text}</b>
          </p>
          {one.findingText !== null && (
            <p className="mt-2 max-w-text">
              <span className="text-ink-2">{t("one.finding")}:</span> {one.findingText}
            </p>
          )}
        </Block>
        <Next loaded={loaded} wanted={(await searchParams).act} />
        <Block>
          <SectionHead title={t("history.title")} />
        </Block>
        <ActList acts={acts} />
      </Page>
    </ClientMessages>
  );
}

type PartProps = { readonly loaded: LoadedRecommendation };

async function Due({ loaded: { recommendation, overdue, today } }: PartProps) {
  const t = await getTranslations("follow-up.one");
  const { dueOn, state } = recommendation;
  if (dueOn === null || state === "closed") return null;
  return (
    <Note tone={overdue ? "bad" : "plain"}>
      {overdue && <b>{t("overdue", { days: daysBetween(dueOn, today) })}</b>}{" "}
      {t("due", { day: dayOf(dueOn) })}
    </Note>
  );
}

const actions: Readonly<Record<FollowUpAct, FormAction>> = {
  comment: commentAction,
  report: reportRemedyAction,
  accept: acceptRemedyAction,
  return: returnRemedyAction,
  extend: extendAction,
  escalate: escalateAction,
  close: closeRecommendationAction,
};

/** What is due before what may be said at any time. */
const order: readonly FollowUpAct[] = [
  ...(["report", "accept", "close", "return", "extend", "escalate", "comment"] as const),
];

type NextProps = PartProps & { readonly wanted: string | string[] | undefined };

async function Next({ loaded, wanted }: NextProps) {
  const t = await getTranslations("follow-up");
  const { recommendation, open, laid, today, sides } = loaded;
  const acts = order.filter((act) => open.includes(act));
  const act = acts.find((known) => known === wanted) ?? acts[0];
  if (act === undefined) {
    if (sides.size === 0) return null;
    return (
      <Block>
        <p className="text-ink-2">{t("one.nothing")}</p>
      </Block>
    );
  }
  return (
    <Block>
      <SectionHead title={t("one.next")} sub={t("one.nextSub")}>
        {acts.length > 1 && (
          <ViewSwitch
            forms
            label={t("one.next")}
            views={acts.map((known) => ({
              href: `/follow-up/${recommendation.id}?act=${known}`,
              label: t(`acts.${known}`),
              current: known === act,
            }))}
          />
        )}
      </SectionHead>
      {act === "report" && (
        <LaidFiles
          title={t("files.title")}
          sub={t("files.sub")}
          files={laid}
          place="/follow-up/files"
          address={`/follow-up/${recommendation.id}/files`}
          remove={removeRemedyFileAction}
          reasons={t.raw("files.reasons") as Record<string, string>}
        />
      )}
      <ActForm recommendationId={recommendation.id} act={act} today={today} action={actions[act]} />
    </Block>
  );
}

async function Side({ loaded: { recommendation, mayOpenRecord } }: PartProps) {
  const t = await getTranslations("follow-up.one");
  const kinds = await getTranslations("finding.kinds");
  const { kind, ownerUnitName, ownerPerson, dueOn, findingSeverity, topicId } = recommendation;
  const { visitId, recordId, campaignId, campaignName } = recommendation;
  return (
    <SideColumn label={t("facts")}>
      <h2 className="mb-1 text-16">{t("facts")}</h2>
      <DescriptionList
        look="rows"
        items={[
          { label: t("owner"), value: ownerUnitName },
          { label: t("person"), value: ownerPerson || t("noPerson") },
          { label: t("dueLabel"), value: dueOn === null ? "" : dayOf(dueOn) },
          { label: t("kind"), value: kinds(kind) },
          ...(findingSeverity === null
            ? []
            : [{ label: t("severity"), value: <SeverityMark severity={findingSeverity} /> }]),
          { label: t("campaign"), value: campaignName },
        ]}
      />
      <ButtonStack>
        <ButtonLink wide href={`/visits/${visitId}/findings`}>
          {t("findings")}
        </ButtonLink>
        {mayOpenRecord && (
          <ButtonLink wide href={`/records/${recordId}`}>
            {t("record")}
          </ButtonLink>
        )}
        <ButtonLink wide href={`/visits/${visitId}`}>
          {t("visit")}
        </ButtonLink>
        {kind === "training" && topicId !== null && (
          <ButtonLink wide href={`/overview/training/${topicId}?campaign=${campaignId}`}>
            {t("training")}
          </ButtonLink>
        )}
      </ButtonStack>
    </SideColumn>
  );
}
