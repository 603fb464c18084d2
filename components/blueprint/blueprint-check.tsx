import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { BigFigure } from "@/components/ui/figures";
import { StatusMark } from "@/components/ui/status-mark";
import type { BlueprintCheck } from "@/lib/domain/blueprint/check-blueprint";
import type { MatrixCell } from "@/lib/domain/blueprint/matrix";
import { levels } from "@/lib/domain/item/interaction";
import { type Named, rowName } from "./blueprint-matrix";

type Props = {
  readonly check: BlueprintCheck;
  readonly cells: readonly MatrixCell[];
  readonly lists: { readonly topics: readonly Named[]; readonly systems: readonly Named[] };
  /** The day the supply was counted for, "yyyy-mm-dd". */
  readonly today: string;
};

/** Said before publishing: how long a form is, and whether the bank can fill it. */
export function BlueprintCheckSummary({ check, cells, lists, today }: Props) {
  const t = useTranslations("blueprint.check");
  const tLevel = useTranslations("item.level");
  return (
    <section aria-labelledby="check">
      <h2 id="check" className="mb-3 text-16">
        {t("title")}
      </h2>
      <BigFigure value={check.items}>{t("items")}</BigFigure>
      <div role="status">
        <Verdict check={check} cells={cells} lists={lists} today={today} />
      </div>
      {check.items > 0 && (
        <div className="mt-4">
          <h3 className="mb-1 text-15">{t("byLevel")}</h3>
          <DescriptionList
            look="rows"
            items={levels.map((level) => ({
              label: tLevel(level),
              value: cells
                .filter((cell) => cell.level === level)
                .reduce((sum, { count }) => sum + count, 0),
            }))}
          />
        </div>
      )}
      <p className="mt-3 text-14 text-ink-2">{t("today", { day: dayOf(today) })}</p>
    </section>
  );
}

function Verdict({ check, cells, lists }: Props) {
  const t = useTranslations("blueprint.check");
  const tMatrix = useTranslations("blueprint.matrix");
  const tLevel = useTranslations("item.level");
  if (check.items === 0) return <p className="text-ink-2">{t("empty")}</p>;
  if (check.shortfalls.length === 0) {
    return (
      <>
        <StatusMark tone="ok" icon={CircleCheck}>
          {t("enough")}
        </StatusMark>
        <p className="mt-1 text-15">{t("disjoint", { count: check.disjointForms })}</p>
      </>
    );
  }
  return (
    <>
      <StatusMark tone="bad" icon={CircleAlert}>
        {t("short", { count: check.shortfalls.length })}
      </StatusMark>
      <ul className="mt-1 text-15">
        {check.shortfalls.map(({ cell: place, wanted, available, missing }) => {
          const cell = cells[place];
          if (!cell) return null;
          const { topic, system } = rowName(lists, cell);
          return (
            <li key={place} className="border-b border-rule py-1.5">
              {t("shortCell", {
                row: [topic, system, cell.byHand ? tMatrix("byHand") : ""]
                  .filter((part) => part !== "")
                  .join(", "),
                level: tLevel(cell.level),
                wanted,
                available,
                missing,
              })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
