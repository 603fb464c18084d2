import { CircleCheck, type LucideIcon, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { dayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { unknownDay } from "@/lib/domain/bank/document-standing";
import { lintTypedItem } from "@/lib/domain/bank/lint-item";
import type { TypedItem } from "@/lib/domain/bank/typed-item";

export type KnownDocument = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly effectiveFrom: string | null;
  /** `unknownDay` where it was replaced nobody knows when. */
  readonly lastDay: string | null;
  readonly needsCheck: boolean;
};

type Props = {
  readonly item: TypedItem;
  readonly documents: readonly KnownDocument[];
  /** The day in Viet Nam, "yyyy-mm-dd". */
  readonly today: string;
};

/** What to look at again, before a reviewer does. */
export function ItemHints({ item, documents, today }: Props) {
  const t = useTranslations("item.lint");
  const hints = lintTypedItem(item);
  return (
    <section aria-labelledby="lint" className="pt-3.5">
      <h2 id="lint" className="text-16">
        {t("title")}
      </h2>
      <ul className="mt-1 text-15">
        {hints.map((hint) => (
          <Hint key={hint.code} tone="wait">
            {t(hint.code, {
              letter: hint.letter ?? "",
              length: hint.length ?? 0,
              otherLength: hint.otherLength ?? 0,
            })}
          </Hint>
        ))}
        {hints.length === 0 && <Hint tone="ok">{t("fine")}</Hint>}
        <BasisHints item={item} documents={documents} today={today} />
      </ul>
    </section>
  );
}

function BasisHints({ item, documents, today }: Props) {
  const t = useTranslations("item.lint");
  const named = item.legalBases.flatMap(
    ({ legalDocumentId }) => documents.find(({ id }) => id === legalDocumentId) ?? [],
  );
  const problems = named.flatMap(({ number, effectiveFrom, lastDay, needsCheck }) => {
    if (lastDay === unknownDay) return [t("basisReplaced", { number })];
    if (lastDay !== null && lastDay < today) {
      return [t("basisEnded", { number, day: dayOf(lastDay) })];
    }
    if (effectiveFrom !== null && effectiveFrom > today) {
      return [t("basisNotYet", { number, day: dayOf(effectiveFrom) })];
    }
    return needsCheck ? [t("basisCheck", { number })] : [];
  });
  if (named.length > 0 && problems.length === 0) {
    return <Hint tone="ok">{t("basisFine", { count: named.length })}</Hint>;
  }
  return problems.map((problem) => (
    <Hint key={problem} tone="wait">
      {problem}
    </Hint>
  ));
}

const icons: Record<"ok" | "wait", LucideIcon> = { ok: CircleCheck, wait: TriangleAlert };

function Hint({ tone, children }: { readonly tone: "ok" | "wait"; readonly children: ReactNode }) {
  return (
    <li className="grid grid-cols-[30px_minmax(0,1fr)] py-1.5">
      <Icon
        of={icons[tone]}
        className={classNames("mt-0.5", tone === "ok" ? "text-leaf" : "text-amber")}
      />
      <span>{children}</span>
    </li>
  );
}
