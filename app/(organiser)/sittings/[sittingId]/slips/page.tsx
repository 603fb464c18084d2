import { KeyRound } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SittingHead } from "@/components/sitting/sitting-head";
import { SlipIssue } from "@/components/sitting/slip-issue";
import { ClientMessages } from "@/components/ui/client-messages";
import { Icon } from "@/components/ui/icon";
import { Block, Page } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { SittingId } from "@/lib/domain/ids";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import { slipHeading } from "../slip-heading";
import { issueSlipsAction } from "./actions";

type Props = { params: Promise<{ sittingId: string }> };

export default async function SlipsPage({ params }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const head = await loadSittingHead(ctx, { sittingId });
  const { sitting, counts, may } = head;
  if (!may.invigilate || (sitting.state !== "ready" && sitting.state !== "open")) notFound();
  const t = await getTranslations("candidate.slips");
  const missing = counts.listed - counts.slips;
  const offers = [
    ...(missing > 0 ? [{ kind: "missing" as const, count: missing }] : []),
    ...(counts.slips > 0 ? [{ kind: "all" as const, count: counts.listed }] : []),
  ];
  return (
    <ClientMessages use={["candidate", "sitting"]}>
      <Page
        top={
          <div className="no-print">
            <SittingHead {...head} section="slips" />
          </div>
        }
      >
        <div className="no-print">
          <Block>
            <SectionHead
              title={t("title")}
              sub={t("sub", { slips: counts.slips, listed: counts.listed })}
            />
            <p className="max-w-text">{t("how")}</p>
          </Block>
        </div>
        <SlipIssue
          sittingId={sittingId}
          heading={await slipHeading(ctx, sitting)}
          issue={issueSlipsAction}
          offers={offers}
          icon={<Icon of={KeyRound} />}
        />
      </Page>
    </ClientMessages>
  );
}
