import { useLocale, useTranslations } from "next-intl";
import type { Proposal } from "@/lib/domain/measurement/proposals";
import type { Interval } from "@/lib/domain/measurement/proportion";
import type { TopicName } from "./topic-chart";
import { useScale } from "./use-scale";

type ProposalListProps = {
  readonly proposals: readonly Proposal[];
  readonly topics: readonly TopicName[];
};

/** What the figures suggest to recommend, each with the numbers it rests on. Drafts, never issued. */
export function ProposalList({ proposals, topics }: ProposalListProps) {
  return (
    <ol className="max-w-text">
      {proposals.map((proposal) => (
        <li
          key={proposal.kind === "train" ? proposal.evidence.topic : proposal.kind}
          className="border-b border-rule py-2"
        >
          <Wording proposal={proposal} topics={topics} />
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
  const { knows, uses, secures } = proposal.evidence;
  const between = (ends: Interval | null) =>
    ends === null ? "" : t("between", { low: percent(ends[0]), high: percent(ends[1]) });
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
