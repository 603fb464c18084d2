import { KeyRound } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ReplaceAct } from "@/components/sampling/replace-act";
import { ReplacementNote } from "@/components/sampling/replacement-note";
import { CandidateActs } from "@/components/sitting/candidate-acts";
import { CandidateFacts } from "@/components/sitting/candidate-facts";
import { SlipIssue } from "@/components/sitting/slip-issue";
import { ClientMessages } from "@/components/ui/client-messages";
import { Icon } from "@/components/ui/icon";
import { Block, Page, PageHead, SideColumn } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { CandidateId, SittingId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import type { Context } from "@/lib/services/context";
import { loadReplacement } from "@/lib/services/sampling/load-replacement";
import { loadCandidate } from "@/lib/services/sitting/load-candidate";
import { excuseCandidateAction, removeCandidateAction, withdrawExcuseAction } from "../../actions";
import { slipHeading } from "../../slip-heading";
import { issueSlipsAction } from "../../slips/actions";
import { replaceDrawnAction } from "./actions";

type Props = { params: Promise<{ sittingId: string; candidateId: string }> };
type Loaded = Awaited<ReturnType<typeof loadCandidate>>;

export default async function CandidatePage({ params }: Props) {
  const ctx = await requestContext();
  const ids = await params;
  const sittingId = idOf<SittingId>(ids.sittingId);
  const candidateId = idOf<CandidateId>(ids.candidateId);
  const loaded = await loadCandidate(ctx, { sittingId, candidateId });
  const { sitting, test, candidate, may } = loaded;
  const { familyName: family, middleName: middle, givenName: given } = candidate;
  const name = fullName({ family, middle, given });
  const offer = offerOf(loaded);
  const replacement = await replacementOf(ctx, loaded);
  const replaces = replacement?.obstacle === null;
  const t = await getTranslations("candidate");
  const common = await getTranslations("sitting.list");
  const running = sitting.state === "ready" || sitting.state === "open";
  return (
    <ClientMessages use={["candidate", "sitting"]}>
      <Page
        {...((replaces || Object.values(offer).some(Boolean)) && {
          side: <Acts loaded={loaded} name={name} replaces={replaces} />,
        })}
      >
        <div className="no-print">
          <PageHead
            title={name}
            mark={candidate.number}
            sub={candidate.walkIn ? t("facts.walkIn") : undefined}
            crumbs={[
              { label: common("title"), href: "/sittings" },
              { label: sitting.name, href: `/sittings/${sittingId}` },
            ]}
          />
          {replacement && (
            <ReplacementNote sittingId={sittingId} running={running} {...replacement} />
          )}
          <Block space="small">
            <CandidateFacts
              candidate={candidate}
              over={sitting.state === "closed" || sitting.state === "settled"}
              scale={test.scale}
            />
          </Block>
        </div>
        {may.invigilate && running && (
          <>
            <div className="no-print">
              <Block>
                <SectionHead title={t("slips.title")} sub={t("slips.again")} />
              </Block>
            </div>
            <SlipIssue
              sittingId={sittingId}
              heading={await slipHeading(ctx, sitting)}
              issue={issueSlipsAction}
              offers={[{ kind: "one", count: 1, candidateId }]}
              icon={<Icon of={KeyRound} />}
            />
          </>
        )}
      </Page>
    </ClientMessages>
  );
}

/** Null for whom nothing of it is to be done. */
async function replacementOf(ctx: Context, { sitting, candidate, may }: Loaded) {
  if (!may.write) return null;
  return loadReplacement(ctx, { sittingId: sitting.id, candidateId: candidate.id });
}

type ActsProps = {
  readonly loaded: Loaded;
  readonly name: string;
  readonly replaces: boolean;
};

async function Acts({ loaded, name, replaces }: ActsProps) {
  const t = await getTranslations("candidate");
  const { sitting, candidate } = loaded;
  return (
    <SideColumn label={t("acts.title")}>
      <h2 className="text-16">{t("acts.title")}</h2>
      <CandidateActs
        sittingId={sitting.id}
        candidate={candidate}
        name={name}
        offer={offerOf(loaded)}
        acts={{
          excuse: excuseCandidateAction,
          withdraw: withdrawExcuseAction,
          remove: removeCandidateAction,
        }}
      />
      {replaces && (
        <div className="mt-3">
          <ReplaceAct
            sittingId={sitting.id}
            candidateId={candidate.id}
            name={name}
            action={replaceDrawnAction}
          />
        </div>
      )}
    </SideColumn>
  );
}

/** An absence is of somebody who did not begin; off the list one comes as long as it is a draft. */
function offerOf({ sitting, candidate, may }: Loaded) {
  const begun = candidate.startedAt !== null;
  const open = sitting.state !== "settled" && sitting.state !== "draft";
  return {
    excuse: may.write && open && !begun,
    withdraw: may.write && open && candidate.absenceReason !== null,
    remove: may.write && sitting.state === "draft",
  };
}
