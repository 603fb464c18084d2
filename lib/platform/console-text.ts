import en from "@/messages/en/cli.json";
import readingEn from "@/messages/en/reading.json";
import writingEn from "@/messages/en/writing.json";
import vi from "@/messages/vi/cli.json";
import readingVi from "@/messages/vi/reading.json";
import writingVi from "@/messages/vi/writing.json";
import { env, EnvironmentInvalid } from "./env";

type Texts = typeof vi;
type Values = Readonly<Record<string, string | number>>;

export type StartText = keyof Texts["start"];
export type CommandText = keyof Texts["command"];

/** A sentence of starting and stopping, in the language of the terminal. */
export function startText(key: StartText, values: Values = {}): string {
  return fill(texts().start[key], values);
}

/** A sentence of the command line, in the language of the terminal. */
export function commandText(key: CommandText, values: Values = {}): string {
  return fill(texts().command[key], values);
}

type Sentences = Readonly<Record<string, string>>;

/**
 * Why a file of items was refused, what became of a part of it, or what to look at, in the language
 * of the terminal. Codes come from the file's reader, so one that has no sentence says itself.
 */
export function readingText(
  group: keyof typeof readingVi,
  code: string,
  values: Values = {},
): string {
  const sentences: Sentences = (inEnglish() ? readingEn : readingVi)[group];
  return fill(sentences[code] ?? code, values);
}

/** What a format could not hold of an item, in the language of the terminal. */
export function writingText(code: string, values: Values = {}): string {
  const sentences: Sentences = (inEnglish() ? writingEn : writingVi).remark;
  return fill(sentences[code] ?? code, values);
}

/** What became of checking the sheet of a draw, in the language of the terminal. */
export function sampleText(code: string, values: Values = {}): string {
  const sentences: Sentences = texts().sample;
  return fill(sentences[code] ?? code, values);
}

/** The words of a rehearsal's sheet, in the language of the terminal. */
export const rehearsalTexts = (): Texts["rehearsal"] => texts().rehearsal;

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

function texts(): Texts {
  return inEnglish() ? en : vi;
}

function inEnglish(): boolean {
  try {
    return env().consoleLanguage === "en";
  } catch (error) {
    if (error instanceof EnvironmentInvalid) return false;
    throw error;
  }
}
