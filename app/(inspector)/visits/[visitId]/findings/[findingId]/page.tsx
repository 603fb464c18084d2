import { Trash2 } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FindingBlock } from "@/components/finding/finding-block";
import { FindingForm } from "@/components/finding/finding-form";
import { RecommendationForm } from "@/components/finding/recommendation-form";
import { RetestForm } from "@/components/finding/retest-form";
import { RetestPart } from "@/components/finding/retest-part";
import { StandingForms } from "@/components/finding/standing-forms";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { addDays } from "@/lib/domain/calendar/add-days";
import { isThrough } from "@/lib/domain/finding/finding";
import type { FindingId, RecommendationId, VisitId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type LoadedFindings, loadFindings } from "@/lib/services/finding/load-findings";
import { loadRetestOffer } from "@/lib/services/finding/load-retest-offer";
import {
  addRecommendationAction,
  changeFindingAction,
  changeRecommendationAction,
  linkRetestAction,
  removeFindingAction,
  removeRecommendationAction,
} from "../actions";
import { startRetestAction } from "./actions";

type Props = { params: Promise<{ visitId: string; findingId: string }> };

export default async function FindingPage({ params }: Props) {
  const ctx = await requestContext();
  const ids = await params;
  const visitId = idOf<VisitId>(ids.visitId);
  const loaded = await loadFindings(ctx, { visitId });
  const at = loaded.findings.findIndex(({ id }) => id === ids.findingId);
  const finding = loaded.findings[at] ?? notFound();
  const t = await getTranslations("finding");
  const { place, mayWrite, choices, today } = loaded;
  const mayRetest = loaded.ofTeam && !isThrough(finding.state);
  return (
    <Page>
      <PageHead
        title={t("form.title")}
        crumbs={[
          { label: place.unitName, href: `/visits/${visitId}` },
          { label: t("title"), href: `/visits/${visitId}/findings` },
        ]}
        sub={place.unitName}
      />
      {mayWrite ? (
        <Drafted finding={finding} loaded={loaded} />
      ) : (
        <FindingBlock {...{ finding, today }} number={at + 1} lines={choices.lines} />
      )}
      {finding.topicId !== null && finding.issuedAt !== null && (
        <RetestPart
          findingId={finding.id}
          retests={finding.retests}
          choices={loaded.retestChoices}
          prepare={mayRetest && <PrepareRetest findingId={finding.id} today={today} />}
          action={mayRetest && place.campaignState === "running" ? linkRetestAction : null}
        />
      )}
    </Page>
  );
}

type PrepareProps = { readonly findingId: FindingId; readonly today: string };

async function PrepareRetest({ findingId, today }: PrepareProps) {
  const ctx = await requestContext();
  const offer = await loadRetestOffer(ctx, { findingId });
  const t = await getTranslations("retest");
  if (!offer) return <p className="max-w-text text-ink-2">{t("unable")}</p>;
  return (
    <>
      <h3>{t("title")}</h3>
      <p className="mb-3 max-w-text text-15 text-ink-2">
        {t("sub", { questions: offer.questions })}
      </p>
      <RetestForm
        {...{ findingId, offer }}
        day={dayOf(addDays(today, 7))}
        action={startRetestAction}
      />
    </>
  );
}

type PartProps = {
  readonly finding: LoadedFindings["findings"][number];
  readonly loaded: LoadedFindings;
};

async function Drafted({ finding, loaded }: PartProps) {
  const t = await getTranslations("finding");
  const common = await getTranslations("common");
  const { choices } = loaded;
  return (
    <>
      <Block>
        <FindingForm
          of={{ visitId: finding.visitId, findingId: finding.id }}
          over={finding.wording}
          choices={choices}
          values={finding}
          action={changeFindingAction}
          label={t("form.save")}
        />
        <div className="mt-4">
          <ConfirmButton
            size="low"
            icon={<Icon of={Trash2} />}
            title={t("remove.title")}
            text={<p>{t("remove.text")}</p>}
            confirm={t("remove.confirm")}
            cancel={common("cancel")}
            action={removeFindingAction}
            fields={{ findingId: finding.id }}
            texts={t.raw("form.reasons") as Record<string, string>}
          >
            {t("remove.button")}
          </ConfirmButton>
        </div>
      </Block>
      <Recommendations finding={finding} loaded={loaded} />
    </>
  );
}

async function Recommendations({ finding, loaded: { owners, place } }: PartProps) {
  const t = await getTranslations("finding.recommendation");
  const blank = { kind: "remedy", text: "", ownerPerson: "", dueOn: null } as const;
  return (
    <>
      <Block>
        <SectionHead title={t("title")} sub={t("sub")} />
      </Block>
      <StandingForms
        gone={t("gone")}
        parts={finding.recommendations.map((one, index) => ({
          id: one.id,
          heading: t("number", { number: index + 1 }),
          form: (
            <RecommendationForm
              of={{ recommendationId: one.id, findingId: finding.id }}
              over={one.wording}
              owners={owners}
              values={one}
              action={changeRecommendationAction}
              label={t("save")}
              done={t("saved")}
            />
          ),
          remove: <RemoveRecommendation recommendationId={one.id} />,
        }))}
      />
      <Block>
        <SectionHead title={t("new")} />
        <RecommendationForm
          of={{ findingId: finding.id }}
          owners={owners}
          values={{ ...blank, ownerUnitId: place.unitId }}
          action={addRecommendationAction}
          label={t("add")}
          done={t("added")}
        />
      </Block>
    </>
  );
}

type RemoveProps = { readonly recommendationId: RecommendationId };

async function RemoveRecommendation({ recommendationId }: RemoveProps) {
  const t = await getTranslations("finding.recommendation");
  const common = await getTranslations("common");
  return (
    <ConfirmButton
      size="low"
      variant="plain"
      icon={<Icon of={Trash2} />}
      title={t("removeTitle")}
      text={<p>{t("removeText")}</p>}
      confirm={t("remove")}
      cancel={common("cancel")}
      action={removeRecommendationAction}
      fields={{ recommendationId }}
      texts={t.raw("reasons") as Record<string, string>}
    >
      {t("remove")}
    </ConfirmButton>
  );
}
