import type { Finding } from "@/lib/domain/rehearsal/judge";
import type vi from "@/messages/vi/cli.json";

/** The words of a rehearsal's sheet, in one language. */
export type RehearsalTexts = (typeof vi)["rehearsal"];

/** What was found of one thing, as a sentence. */
export function findingText({ check, level, values }: Finding, texts: RehearsalTexts): string {
  const sentences: Readonly<Record<string, string>> = texts.found[check];
  // Where a level has several reasons, each has a sentence of its own.
  return filled(sentences[values.reason ?? level] ?? "", values);
}

/** A sentence with its values put in. */
export function filled(sentence: string, values: Finding["values"]): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
