import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Proposal, proposalKey } from "@/lib/domain/finding/propose";
import type { Interval } from "@/lib/domain/measurement/proportion";
import type { TopicName } from "./topic-chart";
import { useScale } from "./use-scale";

type ProposalListProps = {
  readonly proposals: readonly Proposal[];
  readonly topics: readonly TopicName[];
  /** What can be done with one of them. */
  readonly actOf?: (proposal: Proposal) => ReactNode;
};

/** What the figures suggest to recommend, each with the numbers it rests on. Drafts, never issued. */
export function ProposalList({ proposals, topics, actOf }: ProposalListProps) {
  return (
    <ol className="max-w-text">
      {proposals.map((proposal) => (
        <li key={proposalKey(proposal)} className="border-b border-rule py-2">
          <Wording proposal={proposal} topics={topics} />
          {actOf?.(proposal)}
        </li>
      ))}
    </ol>
  );
}

type WordingProps = { readonly proposal: Proposal; readonly topics: readonly TopicName[] };

function Wording({ proposal, topics }: WordingProps) {
  const t = useTranslations("result.proposals");
  const english = useLocale() === "en";
  const { mean, range, percent } = useScale();
  if (proposal.kind === "train") {
    const { topic, n, population, low, mean: at, interval, groupMean, reason } = proposal.evidence;
    const named = topics.find(({ id }) => id === topic);
    const name = (english ? named?.nameEn : named?.name) ?? "";
    return (
      <>
        <b>{t("train", { topic: name })}</b>
        <small className="block">
          {t(`train_why.${reason}`, {
            ...{ count: low, n, population, mean: mean(at), group: mean(groupMean) },
            ...range(interval),
          })}
        </small>
      </>
    );
  }
  if (proposal.kind === "line") {
    const { code, name, percent: earned } = proposal.evidence;
    return (
      <>
        <b>{t("line", { name: english ? name.en : name.vi })}</b>
        <small className="block">{t("line_why", { code, percent: earned })}</small>
      </>
    );
  }
  const { knows, uses, secures } = proposal.evidence;
  const between = (ends: Interval | null) => {
    if (ends === null) return "";
    const [low, high] = [percent(ends[0]), percent(ends[1])];
    return low === high ? t("share", { share: low }) : t("between", { low, high });
  };
  return (
    <>
      <b>{t(proposal.kind)}</b>
      <small className="block">
        {t(`${proposal.kind}_why`, {
          knows: between(knows),
          uses: between(uses),
          secures: between(secures),
        })}
      </small>
    </>
  );
}
