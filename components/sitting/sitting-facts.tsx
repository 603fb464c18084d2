import { useFormatter, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import type { DeadlinePolicy } from "@/lib/domain/attempt/deadline";

type Props = {
  readonly sitting: {
    readonly startCode: string | null;
    readonly deadlinePolicy: DeadlinePolicy;
    readonly lateLimitS: number | null;
    readonly networks: readonly string[];
  };
  readonly test: {
    readonly name: string;
    readonly allowanceS: number;
    readonly cutPercent: number;
    readonly scale: number;
  };
  readonly ownerUnitName: string;
  readonly campaignName: string | null;
  /** The code on the board is told to those who run the room. */
  readonly showCode: boolean;
};

/** What a sitting is made of. */
export function SittingFacts(props: Props) {
  const { sitting, test, ownerUnitName, campaignName, showCode } = props;
  const t = useTranslations("sitting.facts");
  const policies = useTranslations("sitting.form");
  const format = useFormatter();
  const { startCode, deadlinePolicy, lateLimitS, networks } = sitting;
  return (
    <DescriptionList
      look="rows"
      items={[
        { label: t("test"), value: test.name },
        { label: t("allowance"), value: t("minutes", { minutes: test.allowanceS / 60 }) },
        {
          label: t("cut"),
          value: t("cutOf", {
            points: format.number((test.cutPercent * test.scale) / 100, {
              maximumFractionDigits: 1,
            }),
            scale: test.scale,
          }),
        },
        { label: t("owner"), value: ownerUnitName },
        { label: t("campaign"), value: campaignName ?? t("noCampaign") },
        { label: t("policy"), value: policies(`policies.${deadlinePolicy}`) },
        {
          label: t("late"),
          value: lateLimitS === null ? t("lateWindow") : t("minutes", { minutes: lateLimitS / 60 }),
        },
        {
          label: t("startCode"),
          value:
            startCode === null ? (
              t("noCode")
            ) : showCode ? (
              <SpacedCode code={startCode} />
            ) : (
              t("code")
            ),
        },
        {
          label: t("networks"),
          value:
            networks.length === 0 ? t("anywhere") : t("networksOf", { count: networks.length }),
        },
      ]}
    />
  );
}

/** A code as it is read out and typed: two groups of three. */
export function SpacedCode({ code }: { readonly code: string }) {
  return (
    <span className="font-bold tracking-[0.14em] whitespace-nowrap">
      {code.slice(0, 3)} {code.slice(3)}
    </span>
  );
}
