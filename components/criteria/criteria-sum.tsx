import { CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { type CriteriaSection, maximum } from "@/lib/domain/inspection/criteria";
import type { CriteriaProblem } from "@/lib/domain/inspection/criteria-problems";
import type { Locale } from "@/messages/namespaces";

type CriteriaSumProps = {
  readonly sections: readonly CriteriaSection[];
  /** Null while something typed cannot be read: nobody knows then whether the rest fits. */
  readonly problems: readonly CriteriaProblem[] | null;
  /** Said beside what does not fit, or in its place. */
  readonly children?: ReactNode;
};

/** What the set is worth by part, with each part's weight, and what does not fit together. */
export function CriteriaSum({ sections, problems, children }: CriteriaSumProps) {
  const t = useTranslations("criteria.sum");
  const locale = useLocale() as Locale;
  const format = useFormatter();
  const whole = maximum(sections);
  const points = (hundredths: number) => format.number(hundredths / 100);
  const weight = (hundredths: number) =>
    format.number(whole === 0 ? 0 : hundredths / whole, {
      style: "percent",
      maximumFractionDigits: 1,
    });
  return (
    <>
      <p className="text-15 text-ink-2">{t("whole")}</p>
      <p className="mb-3 text-36 leading-tight font-bold">{points(whole)}</p>
      <ul className="text-15">
        {sections.map((section) => {
          const own = maximum([section]);
          return (
            <li
              key={section.part}
              className="flex justify-between gap-4 border-b border-rule py-1.5"
            >
              {section.name[locale] || section.name.vi}
              <b className="shrink-0">{own === 0 ? "–" : `${points(own)} · ${weight(own)}`}</b>
            </li>
          );
        })}
      </ul>
      <h2 className="mt-5 mb-1.5 text-16">{t("problems")}</h2>
      {problems && <Problems problems={problems} />}
      {children}
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly CriteriaProblem[] }) {
  const t = useTranslations("criteria.sum");
  if (problems.length === 0) {
    return (
      <StatusMark tone="ok" icon={CircleCheck}>
        {t("none")}
      </StatusMark>
    );
  }
  return (
    <ul className="grid gap-1.5 text-15" role="status">
      {problems.map(({ code, line }) => (
        <li key={`${code} ${line}`} className="flex gap-1.5">
          <StatusMark tone="wait" icon={TriangleAlert} size={16}>
            {line && `${line}: `}
            {t(`codes.${code}`)}
          </StatusMark>
        </li>
      ))}
    </ul>
  );
}
