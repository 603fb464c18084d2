import { ClipboardList, ListChecks, Undo2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ScannedPapers } from "@/components/scan/scanned-papers";
import { ButtonLink } from "@/components/ui/button";
import { ClientMessages } from "@/components/ui/client-messages";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SelectField, TextareaField } from "@/components/ui/text-field";
import { ViewSwitch } from "@/components/ui/view-switch";
import { Explanations } from "@/components/visit/explanations";
import { NextNote } from "@/components/visit/next-note";
import { StepForm } from "@/components/visit/step-form";
import { StepList } from "@/components/visit/step-list";
import { VisitSide } from "@/components/visit/visit-side";
import type { CampaignId, VisitId } from "@/lib/domain/ids";
import { isExplainable } from "@/lib/domain/inspection/explanation";
import type { VisitMove } from "@/lib/domain/inspection/workflow";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadVisit } from "@/lib/services/campaign/load-visit";
import { listScannedPapers } from "@/lib/services/scan/list-scanned-papers";
import { recordPaperAction } from "../../scans/actions";
import {
  correctVisitAction,
  removeExplanationFileAction,
  sendExplanationAction,
  takeStepAction,
} from "./actions";

type Props = {
  params: Promise<{ visitId: string }>;
  searchParams: Promise<{ step?: string | string[] }>;
};
type Loaded = Awaited<ReturnType<typeof loadVisit>>;

export default async function VisitPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const visitId = idOf<VisitId>((await params).visitId);
  const loaded = await loadVisit(ctx, { visitId });
  const { campaign, unitName, standing, sides, steps } = loaded;
  const t = await getTranslations("visit");
  const findings = await getTranslations("finding");
  return (
    <Page side={<Side loaded={loaded} />}>
      <PageHead
        title={unitName}
        crumbs={[{ label: campaign.name, href: `/campaigns/${campaign.id}` }]}
        sub={t(`states.${loaded.visit.state}`)}
      >
        {loaded.mayOpenFindings && (
          <ButtonLink icon={ListChecks} href={`/visits/${visitId}/findings`}>
            {findings("open")}
          </ButtonLink>
        )}
        {loaded.mayOpenRecord && (
          <ButtonLink icon={ClipboardList} href={`/records/${loaded.recordId}`}>
            {t("record")}
          </ButtonLink>
        )}
      </PageHead>
      {loaded.unitEndedOn !== null && (
        <Note tone="plain">{t("ended", { day: dayOf(loaded.unitEndedOn) })}</Note>
      )}
      <NextNote next={standing.next} own={sides.has("unit")} />
      <Explained loaded={loaded} />
      <NextSteps loaded={loaded} wanted={(await searchParams).step} />
      <Block>
        <SectionHead
          title={t("history.title")}
          {...(steps.length === 0 && { sub: t("history.none") })}
        />
      </Block>
      {steps.length > 0 && <StepList steps={steps} />}
      <SignedPapers visitId={visitId} campaignId={campaign.id} />
      {loaded.correctTo.length > 0 && <Correction loaded={loaded} />}
    </Page>
  );
}

type Place = { readonly campaignId: CampaignId; readonly visitId: VisitId };

async function SignedPapers(place: Place) {
  const papers = await listScannedPapers(await requestContext(), place);
  return (
    <ClientMessages use={["scan", "evidence", "visit"]}>
      <Block>
        <ScannedPapers {...papers} {...place} record={recordPaperAction} />
      </Block>
    </ClientMessages>
  );
}

/** From the signing to the conclusion of who answers for the unit; of everybody once something was sent. */
function Explained({ loaded }: { readonly loaded: Loaded }) {
  const { visit, steps, sides, explanations, laid, explainBy, explanationHindrance } = loaded;
  const own = sides.has("unit");
  const awaited = own && isExplainable(visit.state);
  if (explanations.length === 0 && !awaited) return null;
  return (
    <ClientMessages use={["evidence"]}>
      <Explanations
        visitId={visit.id}
        explanations={explanations}
        laid={laid}
        answer={steps.find(({ move }) => move === "explain")}
        explainBy={explainBy}
        own={awaited}
        hindrance={explanationHindrance}
        action={sendExplanationAction}
        removeFile={removeExplanationFileAction}
      />
    </ClientMessages>
  );
}

/** Steps that have a page of their own. */
const elsewhere: ReadonlySet<VisitMove> = new Set([
  ...(["announce", "self_report", "sign_minutes", "withdraw", "restore"] as const),
]);

type NextProps = { readonly loaded: Loaded; readonly wanted: string | string[] | undefined };

async function NextSteps({ loaded, wanted }: NextProps) {
  const t = await getTranslations("visit");
  const { visit, moves, campaign, recordId, today } = loaded;
  const plain = moves.filter((move) => !elsewhere.has(move));
  const move = plain.find((known) => known === wanted) ?? plain[0];
  return (
    <Block space="small">
      {moves.includes("announce") && (
        <ButtonLink variant="go" href={`/campaigns/${campaign.id}/announce`}>
          {t("moves.announce")}
        </ButtonLink>
      )}
      {moves.includes("self_report") && (
        <ButtonLink variant="go" href={`/records/${recordId}`}>
          {t("moves.self_report")}
        </ButtonLink>
      )}
      {moves.includes("sign_minutes") && (
        <ButtonLink variant="go" href={`/records/${recordId}`}>
          {t("moves.sign_minutes")}
        </ButtonLink>
      )}
      {move !== undefined && (
        <>
          <SectionHead title={t("form.title")} sub={t("form.sub")}>
            {plain.length > 1 && (
              <ViewSwitch
                forms
                label={t("form.title")}
                views={plain.map((known) => ({
                  href: `/visits/${visit.id}?step=${known}`,
                  label: t(`moves.${known}`),
                  current: known === move,
                }))}
              />
            )}
          </SectionHead>
          <StepForm
            visitId={visit.id}
            move={move}
            today={today}
            sent={move === "explain" ? loaded.explanations[0] : undefined}
            action={takeStepAction}
          />
        </>
      )}
    </Block>
  );
}

async function Correction({ loaded: { visit, correctTo } }: { readonly loaded: Loaded }) {
  const t = await getTranslations("visit");
  const common = await getTranslations("common");
  return (
    <Block>
      <SectionHead title={t("correct.title")} sub={t("correct.sub")} />
      <ConfirmButton
        icon={<Icon of={Undo2} />}
        title={t("correct.ask")}
        text={<p>{t("correct.text")}</p>}
        body={
          <>
            <SelectField
              name="to"
              label={t("correct.to")}
              empty={t("correct.choose")}
              options={correctTo.map((state) => ({ value: state, label: t(`states.${state}`) }))}
            />
            <TextareaField name="reason" label={t("correct.reason")} />
          </>
        }
        confirm={t("correct.button")}
        cancel={common("cancel")}
        action={correctVisitAction}
        fields={{ visitId: visit.id }}
        texts={t.raw("correct.reasons") as Record<string, string>}
      >
        {t("correct.button")}
      </ConfirmButton>
    </Block>
  );
}

function Side({ loaded }: { readonly loaded: Loaded }) {
  const { visit, startsAt, endsAt, place, members, documents } = loaded;
  return (
    <VisitSide
      slot={{ scheduledOn: visit.scheduledOn, startsAt, endsAt, place }}
      team={visit.team}
      members={members}
      papers={documents}
    />
  );
}
