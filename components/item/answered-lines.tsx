import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { AnsweredLine } from "@/lib/domain/item/answered-lines";
import { ItemContent } from "./item-content";

type Props = {
  readonly lines: readonly AnsweredLine[];
  /** Whether places in an order are given, rather than words. */
  readonly places: boolean;
  /** Only what is right: nobody answered. */
  readonly keyOnly?: boolean;
};

/** Line by line what was answered, beside what is right. */
export function AnsweredLines({ lines, places, keyOnly = false }: Props) {
  return (
    <ol className="max-w-form">
      {lines.map((line, index) => (
        <li
          key={line.id}
          className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 border-t border-rule py-2"
        >
          <b>{lines.length > 1 && index + 1}</b>
          <div>
            <ItemContent blocks={line.words} />
            <p className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-15">
              {!keyOnly && <Given line={line} places={places} />}
              {(keyOnly ? !places : !line.isRight) && <Right line={line} places={places} />}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

type LineProps = { readonly line: AnsweredLine; readonly places: boolean };

function Given({ line: { given, isRight }, places }: LineProps) {
  const t = useTranslations("item.answered");
  const words =
    given === null ? t("nothing") : t(places ? "givenPlace" : "given", { words: given });
  return (
    <StatusMark tone={isRight ? "ok" : "bad"} icon={isRight ? CircleCheck : CircleX}>
      {words}
    </StatusMark>
  );
}

function Right({ line: { right }, places }: LineProps) {
  const t = useTranslations("item.answered");
  return (
    <StatusMark tone="ok" icon={CircleCheck}>
      {t(places ? "rightPlace" : "right", { words: right })}
    </StatusMark>
  );
}
