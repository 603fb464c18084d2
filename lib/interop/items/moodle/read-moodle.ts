import { ok, rejected, type Result } from "@/lib/domain/result";
import { checkItem } from "../check-item";
import { plainText } from "../blocks";
import { placeImages } from "../package/place-images";
import type { FileRefusal, ReadItem, Reading, SkippedPart, SourceBlock } from "../reading";
import type { Source } from "../source";
import { readTags } from "../tags";
import { childElement, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse-xml";
import { categoryTopic } from "./category";
import { fileNames, lineOf, questionBlocks } from "./question-text";
import { answersReader } from "./read-answers";
import { readCloze } from "./read-cloze";
import { sharedBy, type SharedText, tagsOf, takeDescription } from "./descriptions";
import { type GapQuestion, readDraggedWords, readSelectedWords } from "./read-gaps";

/** Reads a Moodle XML file: a quiz, or one question by itself. */
export function readMoodle({ bytes }: Source): Result<Reading, FileRefusal> {
  const items: ReadItem[] = [];
  const skipped: SkippedPart[] = [];
  const stimuli = new Map<string, SharedText>();
  let topic: string | null = null;
  let place = 0;
  const wants = ({ name }: XmlElement) => name === "question";
  const take = (question: XmlElement) => {
    place += 1;
    if (question.attributes.get("type") === "category") {
      topic = categoryTopic(lineOf(childElement(question, "category")));
      return;
    }
    if (takeDescription(question, stimuli)) return;
    const item = readQuestion(question, { place: String(place), topic, stimuli });
    if ("stem" in item) items.push(item);
    else skipped.push(item);
  };
  const root = parseXml(bytes, { wants, take });
  if (!root.ok) return root;
  return place === 0
    ? rejected({ code: "no_items_in_xml", values: { root: root.value.name } })
    : ok({ format: "moodle-xml", items, skipped });
}

/** Where a question stands, and the shared texts above it. */
type Around = {
  readonly place: string;
  readonly topic: string | null;
  readonly stimuli: ReadonlyMap<string, SharedText>;
};

function readQuestion(
  question: XmlElement,
  { place, topic, stimuli }: Around,
): ReadItem | SkippedPart {
  const { line } = question;
  const ref = lineOf(childElement(question, "name")) || place;
  const type = question.attributes.get("type") ?? "";
  const read = readAnswers(question, type);
  if (read === null) {
    const code = type === "description" ? "no_interaction" : "unsupported_interaction";
    return { ref, line, code, values: { interaction: type } };
  }
  const { stem } = read;
  const { doubts, remarks, ...answers } = read.answer;
  const feedback = plainText(questionBlocks(childElement(question, "generalfeedback")).blocks);
  const tags = tagsOf(question);
  const shared = sharedBy(tags, stimuli);
  const grade = Number.parseFloat(lineOf(childElement(question, "defaultgrade")));
  const item = checkItem(
    {
      ref,
      line,
      stem: [...stem.blocks, ...oldImage(question)],
      points: grade > 0 ? grade : 1,
      topic,
      explanation: feedback === "" ? null : feedback,
      ...readTags(tags),
      ...shared.found,
      warnings: [...stem.remarks, ...remarks],
      ...answers,
    },
    doubts,
  );
  const files = new Set([...filesOf(question), ...shared.files]);
  return placeImages(item, (source) => fileNamed(files, source));
}

/** What a question asks and how it is answered; null for types that no item of ours can be made of. */
function readAnswers(question: XmlElement, type: string): GapQuestion | null {
  const inText = gapReaders[type];
  if (inText !== undefined) return inText(question);
  const answer = answersReader(type)?.(question) ?? null;
  const stem = questionBlocks(childElement(question, "questiontext"));
  return answer && { stem, answer };
}

const gapReaders: Readonly<Record<string, (question: XmlElement) => GapQuestion | null>> = {
  ddwtos: readDraggedWords,
  gapselect: readSelectedWords,
  cloze: readCloze,
  multianswer: readCloze,
};

function filesOf(question: XmlElement): Set<string> {
  return new Set([...fileNames(question), ...oldImage(question).flatMap(sourceOf)]);
}

/** Up to Moodle 1.9 a question had one picture, beside its text. */
function oldImage(question: XmlElement): SourceBlock[] {
  const source = lineOf(childElement(question, "image"));
  const held = childElement(question, "image_base64") !== undefined;
  return source === "" || !held ? [] : [{ kind: "image", source, alt: "" }];
}

function sourceOf(block: SourceBlock): string[] {
  return block.kind === "image" ? [block.source] : [];
}

function fileNamed(files: ReadonlySet<string>, source: string): string | null {
  const plain = source.split(/[?#]/)[0] ?? "";
  const names = [plain, unescaped(plain)];
  return names.find((name) => files.has(name)) ?? null;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
