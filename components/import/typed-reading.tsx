import { useTranslations } from "next-intl";
import { ItemContent } from "@/components/item/item-content";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import { fromMarkup } from "@/lib/domain/bank/markup";
import { type TypedItem, typedOptions } from "@/lib/domain/bank/typed-item";
import { plainText } from "@/lib/domain/item/content";

type Props = {
  readonly typed: TypedItem;
  readonly topicName: string | undefined;
  /** What the file calls its topic, where the bank has none of that name. */
  readonly fileTopic: string | null;
  /** False where the options stand below, to choose among. */
  readonly withOptions: boolean;
};

/** A question as it was read, in short. */
export function TypedReading({ typed, topicName, fileTopic, withOptions }: Props) {
  const t = useTranslations("import.line");
  const item = useTranslations("item");
  const facts = [
    item(`type.${typed.type}`),
    typed.level === "" ? t("noLevel") : item(`level.${typed.level}`),
    topicName ?? (fileTopic === null ? t("noTopic") : t("fileTopic", { topic: fileTopic })),
  ];
  return (
    <>
      <div className="max-w-text break-words text-pen">
        <ItemContent blocks={fromMarkup(typed.stem)} />
      </div>
      {withOptions && typed.type !== "matching" && <Options typed={typed} />}
      {typed.type === "matching" && <Pairs typed={typed} />}
      <Written typed={typed} />
      <Explanation words={typed.explanation} />
      <p className="mt-1 text-15 text-ink-2">{facts.join(" · ")}</p>
    </>
  );
}

function Options({ typed }: Pick<Props, "typed">) {
  const t = useTranslations("item");
  return (
    <ul className="mt-1 max-w-text text-15 text-pen">
      {typedOptions(typed).map(({ id, text }, index) => {
        const right = typed.correct.includes(id);
        const words = id === "true" || id === "false" ? t(`trueFalse.${id}`) : null;
        return (
          <li key={id} className={right ? "font-semibold text-leaf" : undefined}>
            <span className="float-left mr-1.5">{markOf(typed, index)}.</span>
            {words ?? <OptionWords text={text} />}
            {right && <span className="sr-only"> ({t("editor.rightOption")})</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** An option without words still takes its line, and says that it has none. */
function OptionWords({ text }: { readonly text: string }) {
  const t = useTranslations("import.line");
  if (text.trim() === "") return <i>{t("emptyOption")}</i>;
  return <ItemContent blocks={fromMarkup(text)} />;
}

/** Steps to be put in order are counted, options to choose among have letters. */
function markOf({ type }: TypedItem, index: number): string {
  return type === "ordering" ? String(index + 1) : optionLetter(index);
}

function Pairs({ typed }: Pick<Props, "typed">) {
  const options = new Map(typedOptions(typed).map(({ id, text }) => [id, text]));
  return (
    <ul className="mt-1 max-w-text text-15 text-pen">
      {typed.prompts.map(({ id, text, option }) => (
        <li key={id} className="grid grid-cols-2 gap-3 border-b border-rule py-1">
          <span>{plainText(fromMarkup(text))}</span>
          <span className="font-semibold text-leaf">
            {plainText(fromMarkup(options.get(option) ?? ""))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Lines behind the key are taken for it: whoever looks must see what went there. */
function Explanation({ words }: { readonly words: string }) {
  const t = useTranslations("import.line");
  if (words.trim() === "") return null;
  return (
    <div className="mt-1 max-w-text border-l-4 border-rule pl-3 text-15 break-words text-ink-2">
      <b>{t("explanation")}</b>
      <ItemContent blocks={fromMarkup(words)} />
    </div>
  );
}

/** What is right of an answer that candidates write themselves. */
function Written({ typed: { type, accepted, number } }: Pick<Props, "typed">) {
  const t = useTranslations("import.line");
  if (type !== "short_text" && type !== "numeric") return null;
  const { value, tolerance } = number;
  const words = type === "short_text" ? accepted.split("\n").join(" / ") : value;
  if (words === "") return null;
  return (
    <p className="mt-1 text-15 font-semibold text-leaf">
      {type === "numeric" && tolerance !== ""
        ? t("within", { value, tolerance })
        : t("accepted", { words })}
    </p>
  );
}
