import { ok, rejected, type Result } from "@/lib/domain/result";
import { type Archive, openArchive } from "../../archive/open-archive";
import type { FileRefusal } from "../reading";
import { descendantsNamed, rawText, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse-xml";
import { type Numbering, readNumbering } from "./numbering";
import { packageProblem } from "./package-problem";
import { type LegacyCode } from "../../text/legacy";
import { codeOfDocument, notesOf } from "./document-traits";
import { readStyles, type Styles } from "./styles";
import { wordParts } from "./word-parts";

/** The parts of a Word document that its text is read from. */
export type WordFile = {
  readonly body: XmlElement;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Names of the pictures in the file by the ids the text uses. */
  readonly targets: ReadonlyMap<string, string>;
  /** Words of notes, by the element that refers to one and its id: "footnoteReference 2". */
  readonly notes: ReadonlyMap<string, string>;
  /** The code its letters are in where no font says so: text that was pasted without its font. */
  readonly code: LegacyCode | null;
};

/** Opens a Word document that is safe to read. */
export function openWord(bytes: Uint8Array): Result<WordFile, FileRefusal> {
  const archive = openArchive(bytes);
  if (!archive.ok) return rejected({ code: archive.reason });
  const problem = packageProblem(archive.value);
  if (problem !== null) return rejected({ code: problem });
  const parts = wordParts(archive.value);
  const content = parts && archive.value.read(parts.main);
  if (!parts || !content) return rejected({ code: "damaged_archive" });
  const document = parseXml(content);
  if (!document.ok) return document;
  const [body] = descendantsNamed(document.value, "body");
  if (!body) return rejected({ code: "not_word" });
  if (callsProgram(body)) return rejected({ code: "external_links" });
  const partFor = (purpose: string) => part(archive.value, parts.named(purpose));
  const styles = partFor("styles");
  return ok({
    body,
    styles: readStyles(styles),
    code: codeOfDocument(body, styles),
    notes: new Map([
      ...notesOf(partFor("footnotes"), "footnote"),
      ...notesOf(partFor("endnotes"), "endnote"),
    ]),
    numbering: readNumbering(partFor("numbering")),
    targets: parts.targets,
  });
}

/** A part that is missing or damaged only takes away looks and labels. */
function part({ names, read }: Archive, name: string): XmlElement | null {
  const bytes = names.includes(name) ? read(name) : null;
  const tree = bytes === null ? null : parseXml(bytes);
  return tree?.ok ? tree.value : null;
}

/** Fields that fetch or start something when the document is opened. */
const calling =
  /^\s*(?:(?:DDE|DDEAUTO|INCLUDETEXT|IMPORT|LINK|DATABASE)\b|INCLUDEPICTURE\s+"?(?:https?:|file:|\\\\))/i;

function callsProgram(body: XmlElement): boolean {
  const written = descendantsNamed(body, "instrText").map(rawText);
  const simple = descendantsNamed(body, "fldSimple").map(
    ({ attributes }) => attributes.get("instr") ?? "",
  );
  return [...written, written.join(""), ...simple].some((field) => calling.test(field));
}
