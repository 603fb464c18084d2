import type { FileLimits } from "@/lib/domain/item/file-answer";

/** Every format questions are read from. */
export const itemFormats = [
  "qti1.2",
  "qti2.1",
  "qti2.2",
  "qti3.0",
  "moodle-xml",
  "gift",
  "aiken",
  "csv",
  "xlsx",
  "docx",
  "text",
] as const;
export type ItemFormat = (typeof itemFormats)[number];

export const readTypes = [
  "single_choice",
  "multiple_choice",
  "true_false",
  "ordering",
  "matching",
  "short_text",
  "numeric",
  "gap_match",
  "inline_choice",
  "hotspot",
  "essay",
  "file_upload",
] as const;
export type ReadType = (typeof readTypes)[number];

/** A stretch of text with one set of marks. */
export type SourceRun = {
  readonly text: string;
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
  readonly underline?: true | undefined;
};

/** A paragraph, list or picture as the file has it; a picture is named by its path in the file. */
export type SourceBlock =
  | { readonly kind: "paragraph"; readonly runs: readonly SourceRun[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly SourceRun[])[];
    }
  | { readonly kind: "image"; readonly source: string; readonly alt: string };

/** One of the things to choose among, or of the left sides of a matching. */
export type ReadOption = {
  readonly id: string;
  readonly content: readonly SourceBlock[];
  /** Where it lies in a picture, as QTI writes it: its shape, a space, its coordinates. */
  readonly area?: string;
  /** Of a gap: the ids of the options it offers, where gaps offer different ones. */
  readonly choices?: readonly string[];
};

/** Something about an item that a person should look at, with what it is about. */
export type Remark = {
  readonly code: string;
  readonly line?: number;
  /** What the sentence in the reader's language needs. */
  readonly values?: Readonly<Record<string, string | number>>;
};

/** A text that several questions of a file are asked about, and that each of them carries. */
export type ReadStimulus = {
  /** The same for all its questions, and for no other text of the file. */
  readonly ref: string;
  /** "" where the file names none. */
  readonly title: string;
  /** Where it begins in the file, as far as its pictures are found by that. */
  readonly line?: number;
  readonly content: readonly SourceBlock[];
};

/**
 * A question as a file says it.
 *
 * Without a key that can be trusted it is a `draft`: no key is ever guessed. `key` holds ids of
 * correct options; for ordering the ids in order; for matching `"left right"`; for gap_match the
 * word and then its gap, as QTI pairs them; for an inline choice of one gap the option, for one of
 * several gaps, which are then its prompts, each gap and its option; for short_text the accepted texts; for numeric `"value"`
 * or `"value:tolerance"`; nothing for essay and file_upload.
 *
 * Source: contracts §2.
 */
export type ReadItem = {
  /** Its identifier or its position in the file. */
  readonly ref: string;
  readonly line?: number;
  readonly type: ReadType;
  /** What is asked about together with other questions; its text is no part of the stem. */
  readonly stimulus?: ReadStimulus;
  readonly stem: readonly SourceBlock[];
  readonly options: readonly ReadOption[];
  /** The left sides of a matching, the gaps of a text. */
  readonly prompts?: readonly ReadOption[];
  readonly key: readonly string[];
  /** What a file that is asked for may be. */
  readonly file?: FileLimits;
  /** The size that the places in a picture are measured on, where the file says one. */
  readonly canvas?: { readonly width: number; readonly height: number };
  readonly points: number;
  readonly status: "ready" | "draft";
  readonly topic: string | null;
  readonly level: string | null;
  readonly explanation: string | null;
  readonly legalBasis: string | null;
  readonly warnings: readonly Remark[];
};

/** A part of the file that does not become an item, named so that nothing is dropped unsaid. */
export type SkippedPart = Remark & { readonly ref: string };

/** A line, paragraph or row of a file, as people see it. */
export type SourceLine = { readonly line: number; readonly text: string };

/** What a file holds; a file refused as a whole has errors and nothing else. */
export type Reading = {
  readonly format: ItemFormat;
  readonly items: readonly ReadItem[];
  readonly skipped: readonly SkippedPart[];
  /** The file itself in order, where its lines are what people see; absent for XML and packages. */
  readonly lines?: readonly SourceLine[];
};

/** Why a file cannot be read as a whole. */
export type FileRefusal = Remark;
