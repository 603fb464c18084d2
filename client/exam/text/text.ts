import { createContext } from "preact";
import { useContext } from "preact/hooks";
import vi from "@/messages/vi/exam.json";
import { formatMessage, type Params } from "./icu";

export type Language = "vi" | "en";

type KeyOf<Tree, Before extends string = ""> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? `${Before}${Name}`
    : KeyOf<Tree[Name], `${Before}${Name}.`>;
}[keyof Tree & string];

/** The name of a text, as `messages/vi/exam.json` nests it. */
export type TextKey = KeyOf<typeof vi>;

export type Translate = (key: TextKey, params?: Params) => string;

export type Texts = {
  readonly language: Language;
  /** Whoever reads sits a contest by themselves: nobody is there to be called. */
  readonly alone: boolean;
  readonly t: Translate;
};

/** Vietnamese comes with the page; English is brought to those who read it (`english.ts`). */
const none = {};
const trees: Record<Language, unknown> = { vi, en: none };

/** Whether a language can be shown. */
export const hasTexts = (language: Language): boolean => language === "vi" || trees.en !== none;

/** Adds the English texts. */
export function learnEnglish(texts: unknown): void {
  trees.en = texts;
}

/** The texts of a language. A text it lacks is shown in Vietnamese. */
export function textsIn(language: Language, alone = false): Texts {
  const own = (key: TextKey) => (alone ? find(language, `alone.${key}`) : undefined);
  return {
    language,
    alone,
    t: (key, params = {}) =>
      formatMessage(own(key) ?? find(language, key) ?? find("vi", key) ?? key, params, language),
  };
}

function find(language: Language, key: string): string | undefined {
  const found = key
    .split(".")
    .reduce<unknown>(
      (node, name) => (node as Record<string, unknown> | undefined)?.[name],
      trees[language],
    );
  return typeof found === "string" ? found : undefined;
}

export const TextContext = createContext<Texts>(textsIn("vi"));

/** The texts of the language the page is in. */
export function useTexts(): Texts {
  return useContext(TextContext);
}
