import { useFormatter, useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Figures } from "@/components/ui/figures";
import { Hint } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { ItemStatistics as Statistics } from "@/lib/domain/measurement/item-statistics";
import { fewestAnswers, type FoundWeakness } from "@/lib/domain/measurement/item-weakness";
import { type ChoiceGroup, ChoicesTable, choiceName } from "./choices-table";
import { correlationText, intervalText, percentText } from "./figures-text";

type VersionStatistics = {
  readonly version: number;
  readonly statistics: Statistics;
  readonly weaknesses: readonly FoundWeakness[];
  readonly groups: readonly ChoiceGroup[];
};

type Props = { readonly versions: readonly VersionStatistics[] };

/** How each version of an item has done in tests, and what in it calls for another look. */
export function ItemStatistics({ versions }: Props) {
  const t = useTranslations("statistic.item");
  if (versions.length === 0) {
    return (
      <Block>
        <SectionHead id="statistics" title={t("title")} sub={t("none")} />
      </Block>
    );
  }
  return versions.map((each, index) => (
    <VersionPart key={each.version} of={each} {...(index === 0 && { id: "statistics" })} />
  ));
}

type PartProps = { readonly of: VersionStatistics; readonly id?: string };

function VersionPart({ of, id }: PartProps) {
  const t = useTranslations("statistic.item");
  const { version, statistics, groups } = of;
  return (
    <>
      <Block>
        <SectionHead {...(id && { id })} title={t("ofVersion", { version })} sub={t("sub")} />
        <ItemFigures statistics={statistics} />
        <Judgement of={of} />
      </Block>
      <ChoicesTable groups={groups} statistics={statistics} />
    </>
  );
}

function ItemFigures({ statistics }: { readonly statistics: Statistics }) {
  const t = useTranslations("statistic.item");
  const format = useFormatter();
  const percent = (share: number) => percentText(format, share);
  const correlation = (value: number) => correlationText(format, value);
  const { n, lastDay, facility, full, omitted } = statistics;
  const { discrimination, discriminationInterval } = statistics;
  return (
    <Figures
      items={[
        {
          label: t("n"),
          value: format.number(n),
          ...(lastDay && { note: t("last", { day: dayOf(lastDay) }) }),
        },
        {
          label: t("facility"),
          value: percent(facility),
          note: t("facilityNote", {
            interval: intervalText(statistics.facilityInterval, percent),
            full: percent(full),
          }),
        },
        {
          label: t("discrimination"),
          value: discrimination === null ? t("noDiscrimination") : correlation(discrimination),
          note: discriminationInterval
            ? t("interval", { interval: intervalText(discriminationInterval, correlation) })
            : t("noDiscriminationNote"),
        },
        { label: t("omitted"), value: percent(omitted), note: t("omittedNote") },
      ]}
    />
  );
}

function Judgement({ of: { statistics, weaknesses, groups } }: { readonly of: VersionStatistics }) {
  const t = useTranslations("statistic");
  const format = useFormatter();
  if (statistics.n < fewestAnswers) {
    return <Hint tone="plain">{t("item.tooFew", { n: statistics.n, fewest: fewestAnswers })}</Hint>;
  }
  if (weaknesses.length === 0) return <Hint tone="plain">{t("item.sound")}</Hint>;
  const values = {
    facility: percentText(format, statistics.facility),
    discrimination: correlationText(format, statistics.discrimination ?? 0),
  };
  return (
    <Hint>
      <ul className="list-disc pl-5">
        {weaknesses.map(({ weakness, choices }) => (
          <li key={weakness}>
            <b>{t(`weak.${weakness}.name`)}.</b>{" "}
            {t(`weak.${weakness}.why`, {
              ...values,
              choices: choices.map((id) => choiceName(groups, id)).join(", "),
            })}
          </li>
        ))}
      </ul>
    </Hint>
  );
}
