/**
 * The wording of an official paper as its users keep it: plain text with a few signs, which a clerk
 * changes without a programmer.
 *
 * Above the line `---` stand the fields, one a line ("Tên loại: BIÊN BẢN"); below it the body:
 *
 * - `> ` a line of legal bases, italic
 * - `# ` the heading of a section, `## ` of a part of it
 * - `- ` an item
 * - `Kính gửi: ` whom a letter is to, in the middle of the page
 * - `.....` (dots alone) a dotted line to write on
 * - `[[tên phần]]` a table or list that the product fills in
 * - `===` begins an annex, on a page of its own, after the signatures
 *
 * Anywhere `{{tên số liệu}}` is replaced by what the product knows, or by dots where it knows nothing.
 */
export type Template = {
  readonly kind: string;
  readonly symbol: string;
  readonly orientation: "portrait" | "landscape";
  /** Where the paper is issued, "Huế"; empty to be written by hand. */
  readonly place: string;
  readonly subject: readonly string[];
  readonly signatures: readonly { readonly role: string; readonly name: string }[];
  readonly recipients: readonly string[];
  /** The body, then each annex. */
  readonly sections: readonly (readonly TemplateLine[])[];
};

export type TemplateLine =
  | {
      readonly look: "basis" | "heading" | "strong" | "item" | "address" | "plain";
      readonly text: string;
    }
  | { readonly look: "part"; readonly part: string }
  | { readonly look: "blank" };

/** What a template may name: texts of a few words, and whole parts. Compared without marks and case. */
export type Vocabulary = { readonly values: readonly string[]; readonly parts: readonly string[] };

export type TemplateProblem = {
  /** From 1; 0 for the whole text. */
  readonly line: number;
  readonly code:
    | "no_body"
    | "empty_body"
    | "too_long"
    | "unknown_field"
    | "unknown_value"
    | "unknown_part"
    | "unclosed"
    | "unknown_orientation";
  /** The word it is about, as typed. */
  readonly word: string;
};
