"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Note } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import type { FormState } from "@/lib/forms/form";
import { Slip, type SlipFacts, type SlipHeading } from "./slip";

export type SlipState = FormState & { readonly slips?: readonly SlipFacts[] };

type Props = {
  readonly sittingId: string;
  readonly heading: SlipHeading;
  readonly issue: (state: FormState, form: FormData) => Promise<SlipState>;
  /** Whose slip: one candidate's, those of everybody without one, or of all. */
  readonly offers: readonly {
    readonly kind: "one" | "missing" | "all";
    readonly count: number;
    readonly candidateId?: string;
  }[];
  readonly icon: ReactElement;
};

/** Issues codes and shows the slips with them, once: what is kept of a code cannot be read. */
export function SlipIssue({ sittingId, heading, issue, offers, icon }: Props) {
  const t = useTranslations("candidate.slips");
  const common = useTranslations("common");
  const [slips, setSlips] = useState<readonly SlipFacts[]>([]);
  useUnsavedGuard(slips.length > 0, t("leave"));

  const issueSlips: FormAction = async (state, form) => {
    const next = await issue(state, form);
    if (next.slips) setSlips(next.slips);
    return next;
  };

  if (slips.length > 0) return <IssuedSlips slips={slips} heading={heading} />;
  return (
    <Block space="small" className="flex flex-wrap gap-3">
      {offers.map(({ kind, count, candidateId }, index) => (
        <ConfirmButton
          key={kind}
          tone={kind === "missing" ? "pen" : "seal"}
          {...(index === 0 && kind === "missing" && { variant: "go" as const })}
          icon={icon}
          title={t(`${kind}.title`, { count })}
          text={<p>{t(`${kind}.text`)}</p>}
          confirm={t(`${kind}.confirm`, { count })}
          cancel={common("cancel")}
          action={issueSlips}
          fields={{ sittingId, which: kind, ...(candidateId && { candidateId }) }}
          texts={t.raw("reasons") as Record<string, string>}
        >
          {t(`${kind}.button`, { count })}
        </ConfirmButton>
      ))}
    </Block>
  );
}

type IssuedProps = { readonly slips: readonly SlipFacts[]; readonly heading: SlipHeading };

function IssuedSlips({ slips, heading }: IssuedProps) {
  const t = useTranslations("candidate.slips");
  return (
    <>
      <div className="no-print">
        <Note
          tone="wait"
          role="status"
          title={t("issued", { count: slips.length })}
          action={<PrintButton label={t("print")} />}
        >
          {t("once")}
        </Note>
      </div>
      <div className="ml-le px-gutter pt-4 print:m-0 print:px-px print:py-0">
        {pairsOf(slips).map((pair) => (
          <div
            key={pair[0]?.candidateId}
            className="keep mb-3 grid gap-3 md:grid-cols-2 print:mb-2 print:grid-cols-2 print:gap-2"
          >
            {pair.map((slip) => (
              <Slip key={slip.candidateId} slip={slip} heading={heading} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** Two beside each other: a pair is never cut by the end of a sheet. */
function pairsOf(slips: readonly SlipFacts[]): SlipFacts[][] {
  const pairs: SlipFacts[][] = [];
  for (let at = 0; at < slips.length; at += 2) pairs.push(slips.slice(at, at + 2));
  return pairs;
}
