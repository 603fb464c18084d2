import { FilePlus2, ListChecks, Pencil } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { FindingBlock } from "@/components/finding/finding-block";
import { ProposalList } from "@/components/result/proposal-list";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { proposalKey } from "@/lib/domain/finding/propose";
import type { VisitId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { type LoadedFindings, loadFindings } from "@/lib/services/finding/load-findings";
import { adoptProposalAction } from "./actions";

type Props = { params: Promise<{ visitId: string }> };

export default async function FindingsPage({ params }: Props) {
  const ctx = await requestContext();
  const visitId = idOf<VisitId>((await params).visitId);
  const loaded = await loadFindings(ctx, { visitId });
  const t = await getTranslations("finding");
  const common = await getTranslations("common");
  const { place, findings, mayWrite, ofTeam, choices, today } = loaded;
  const here = `/visits/${visitId}/findings`;
  return (
    <Page>
      <PageHead
        title={t("title")}
        crumbs={[
          { label: place.campaignName, href: `/campaigns/${place.campaignId}` },
          { label: place.unitName, href: `/visits/${visitId}` },
        ]}
        sub={place.unitName}
      >
        {mayWrite && (
          <ButtonLink variant="go" icon={FilePlus2} href={`${here}/new`}>
            {t("add")}
          </ButtonLink>
        )}
        <PrintButton label={common("print.button")} />
      </PageHead>
      <State loaded={loaded} />
      {findings.length === 0 && <EmptyState>{t("none")}</EmptyState>}
      {findings.map((finding, index) => (
        <FindingBlock
          key={finding.id}
          {...{ finding, today }}
          number={index + 1}
          lines={choices.lines}
          acts={
            ofTeam && (
              <ButtonLink size="low" icon={Pencil} href={`${here}/${finding.id}`}>
                {t(mayWrite ? "edit" : "view")}
              </ButtonLink>
            )
          }
        />
      ))}
      {mayWrite && <Proposals loaded={loaded} />}
    </Page>
  );
}

type PartProps = { readonly loaded: LoadedFindings };

async function State({ loaded: { place, findings, mayWrite } }: PartProps) {
  const t = await getTranslations("finding");
  if (mayWrite) {
    return (
      <Note
        tone="plain"
        {...(findings.length > 0 && {
          action: (
            <ButtonLink href={`/visits/${place.id}?step=conclude`}>{t("conclude")}</ButtonLink>
          ),
        })}
      >
        {t("note.draft")}
      </Note>
    );
  }
  if (findings.length === 0) return <Note tone="plain">{t("note.waiting")}</Note>;
  return (
    <Note
      tone="ok"
      action={
        <ButtonLink icon={ListChecks} href={`/follow-up?unit=${place.unitId}`}>
          {t("followUp")}
        </ButtonLink>
      }
    >
      {t("note.issued")}
    </Note>
  );
}

async function Proposals({ loaded: { place, proposals, choices } }: PartProps) {
  const t = await getTranslations("finding.proposals");
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub")} />
      {proposals.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ProposalList
          proposals={proposals}
          topics={choices.topics}
          actOf={(proposal) => (
            <ActionForm
              action={adoptProposalAction}
              texts={t.raw("reasons") as Record<string, string>}
              label={t("adoptOne", { what: proposalKey(proposal) })}
            >
              <input type="hidden" name="visitId" value={place.id} />
              <input type="hidden" name="key" value={proposalKey(proposal)} />
              <SubmitButton size="low" variant="outline">
                {t("adopt")}
              </SubmitButton>
            </ActionForm>
          )}
        />
      )}
    </Block>
  );
}
