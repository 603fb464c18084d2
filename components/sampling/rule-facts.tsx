import { useFormatter, useTranslations } from "next-intl";
import type { SamplingRule } from "@/lib/domain/sampling/rule";
import { type JobGroup, useStratumName } from "./stratum-name";

type Props = { readonly rule: SamplingRule; readonly jobGroups: readonly JobGroup[] };

/** The rule in sentences. */
export function RuleFacts({ rule, jobGroups }: Props) {
  const t = useTranslations("sample.rule.facts");
  const { number } = useFormatter();
  const nameOf = useStratumName(jobGroups);
  const { target, minimum, reserves } = rule;
  const posts = [...rule.mustTitles, ...rule.mustGroups.map(nameOf)].join("; ");
  return (
    <ul className="max-w-text list-disc pl-5">
      <li>{t("census", { count: rule.censusBelow })}</li>
      <li>
        {target.kind === "mean"
          ? t("mean", { margin: number(target.margin), deviation: number(target.deviation) })
          : t("pass", { margin: number(target.margin) })}
      </li>
      <li>{t(rule.byJobGroup ? "byJobGroup" : "together", { minimum, reserves })}</li>
      <li>{posts === "" ? t("noMust") : t("must", { posts })}</li>
    </ul>
  );
}
