import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Level } from "@/lib/domain/item/interaction";

type Named = { readonly name: string; readonly nameEn: string };

export type Lack = {
  readonly topic: Named;
  readonly system: Named | null;
  readonly level: Level;
  /** Of items that people mark. */
  readonly byHand: boolean;
  readonly wanted: number;
  readonly available: number;
};

type Props = { readonly lacks: readonly Lack[]; readonly blueprintId: string };

/** What the bank lacks to draw the forms, cell by cell. */
export function ShortfallNote({ lacks, blueprintId }: Props) {
  const t = useTranslations("sitting.shortfall");
  const level = useTranslations("item.level");
  const matrix = useTranslations("blueprint.matrix");
  const english = useLocale() === "en";
  const nameOf = ({ name, nameEn }: Named) => (english ? nameEn : name);
  return (
    <Note
      tone="bad"
      title={t("title", { count: lacks.length })}
      action={
        <ButtonLink size="low" href={`/blueprints/${blueprintId}`}>
          {t("blueprint")}
        </ButtonLink>
      }
    >
      {t("text")}
      <ul className="mt-1 list-disc pl-5 text-15">
        {lacks.map((lack, index) => (
          <li key={index}>
            {t("cell", {
              topic: [lack.topic, lack.system]
                .flatMap((named) => named ?? [])
                .map(nameOf)
                .concat(lack.byHand ? matrix("byHand") : [])
                .join(", "),
              level: level(lack.level),
              wanted: lack.wanted,
              available: lack.available,
            })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
