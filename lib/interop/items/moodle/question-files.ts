import { childElement, childElements, rawText, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse-xml";
import { lineOf } from "./question-text";

/** The files of a question by their names, as they are written: in base 64. */
type QuestionFiles = ReadonlyMap<string, string>;

/** The files that come with the questions of a Moodle XML file, by the line each question begins on. */
export function questionFiles(bytes: Uint8Array): ReadonlyMap<number, QuestionFiles> {
  const found = new Map<number, QuestionFiles>();
  parseXml(bytes, {
    wants: ({ name }) => name === "question",
    take(question) {
      const files = new Map([...filesWithin(question), ...oldPicture(question)]);
      if (files.size > 0) found.set(question.line, files);
    },
  });
  return found;
}

function filesWithin(element: XmlElement): [string, string][] {
  return childElements(element).flatMap((child): [string, string][] => {
    if (child.name !== "file") return filesWithin(child);
    const name = child.attributes.get("name");
    const isHeld = child.attributes.get("encoding") === "base64";
    return name === undefined || !isHeld ? [] : [[name, rawText(child)]];
  });
}

/** Up to Moodle 1.9 a question had one picture, beside its text. */
function oldPicture(question: XmlElement): [string, string][] {
  const name = lineOf(childElement(question, "image"));
  const data = childElement(question, "image_base64");
  return name === "" || data === undefined ? [] : [[name, rawText(data)]];
}
