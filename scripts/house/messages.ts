import { locales, namespaces } from "@/messages/namespaces";
import { argumentsOf } from "./icu";
import type { Problem, SourceFile } from "./files";

export type Texts = { readonly [key: string]: string | Texts };

/** All texts of one language by namespace. */
export function textsOf(files: readonly SourceFile[], locale: string): Texts {
  const folder = `messages/${locale}/`;
  const entries = files
    .filter(({ path }) => path.startsWith(folder) && path.endsWith(".json"))
    .map(({ path, text }) => [
      path.slice(folder.length, -".json".length),
      JSON.parse(text) as Texts,
    ]);
  return Object.fromEntries(entries) as Texts;
}

/** Whether every language has every text, filled in with the same values, and none is empty. */
export function checkLanguages(files: readonly SourceFile[]): Problem[] {
  const byLocale = new Map(locales.map((locale) => [locale, flatten(textsOf(files, locale))]));
  const keys = new Set([...byLocale.values()].flatMap((texts) => [...texts.keys()]));
  const lacking = [...byLocale].flatMap(([locale, texts]) =>
    [...keys]
      .filter((key) => !texts.get(key)?.trim())
      .map((key) => `messages/${locale}: ${key} is missing or empty`),
  );
  const differing = [...keys].flatMap((key) => {
    const filled = [...byLocale.values()].flatMap((texts) => {
      const text = texts.get(key);
      return text ? [filledInWith(text)] : [];
    });
    const isReadable = !filled.some((names) => names.startsWith(unreadable));
    return new Set(filled).size > 1 || !isReadable
      ? [`messages: ${key} differs: ${filled.join(" / ")}`]
      : [];
  });
  return [...lacking, ...differing, ...checkNamespaces(files)];
}

function checkNamespaces(files: readonly SourceFile[]): Problem[] {
  return locales.flatMap((locale) => {
    const present = Object.keys(textsOf(files, locale));
    const listed: readonly string[] = namespaces;
    return [
      ...listed
        .filter((name) => !present.includes(name))
        .map((name) => `messages/${locale}/${name}.json: listed in namespaces.ts but absent`),
      ...present
        .filter((name) => !listed.includes(name))
        .map((name) => `messages/${locale}/${name}.json: not listed in namespaces.ts`),
    ];
  });
}

function flatten(texts: Texts, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[prefix + key, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const unreadable = "not readable";

function filledInWith(text: string): string {
  try {
    return argumentsOf(text).join(" ");
  } catch (error) {
    return `${unreadable} (${(error as Error).message}): ${text}`;
  }
}
