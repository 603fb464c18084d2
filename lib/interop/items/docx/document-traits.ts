import { legacyCodeOf } from "../../text/decode";
import { codeOfFont, type LegacyCode } from "../../text/legacy";
import { descendantsNamed, rawText, wordsOf, type XmlElement } from "../xml/element";

/** As much text as tells in which code it is. */
const sampled = 20_000;

/**
 * The code before Unicode that a document is written in although no font of it says so; null where
 * one does, or where its words read as they are.
 */
export function codeOfDocument(body: XmlElement, styles: XmlElement | null): LegacyCode | null {
  const fonts = [body, ...(styles === null ? [] : [styles])].flatMap((root) =>
    descendantsNamed(root, "rFonts").flatMap(({ attributes }) => [...attributes.values()]),
  );
  if (fonts.some((font) => codeOfFont(font) !== null)) return null;
  const paragraphs = descendantsNamed(body, "p").slice(0, 500);
  const words = paragraphs.map((paragraph) =>
    descendantsNamed(paragraph, "t").map(rawText).join(""),
  );
  return legacyCodeOf(words.join("\n").slice(0, sampled));
}

/** The words of a document's notes, by the name of the element that refers to each, and its id. */
export function notesOf(
  notes: XmlElement | null,
  kind: "footnote" | "endnote",
): (readonly [string, string])[] {
  if (notes === null) return [];
  return descendantsNamed(notes, kind).map((note) => {
    const words = descendantsNamed(note, "p").map(wordsOf).join(" ").trim();
    return [`${kind}Reference ${note.attributes.get("id") ?? ""}`, words.slice(0, 200)] as const;
  });
}
