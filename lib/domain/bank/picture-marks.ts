import { type PictureLine, pictureLine, readPictureLine } from "@/lib/domain/item/picture";

/**
 * The pictures of a field by the marks under which the author sees them among the lines: the first
 * is "[Hình 1]", the next "[Hình 2]". A mark keeps its picture as long as the field is written at,
 * so that a line taken out by mistake can be typed again.
 */
export type PictureMarks = readonly PictureLine[];

/** How the n-th mark is written, in the words of the page. */
export type MarkSign = (number: number) => string;

/** The marks of a text: those known, with what is said of them now, and one for each new picture. */
export function marksIn(markup: string, known: PictureMarks): PictureMarks {
  const marks = [...known];
  for (const shown of markup.split("\n").map(readPictureLine)) {
    if (shown === null) continue;
    const place = marks.findIndex(({ file }) => file === shown.file);
    marks[place < 0 ? marks.length : place] = shown;
  }
  return marks;
}

/** The text as its author sees it: a mark stands for each picture. */
export function withMarks(markup: string, marks: PictureMarks, sign: MarkSign): string {
  return eachLine(markup, (line) => {
    const shown = readPictureLine(line);
    const place = shown ? marks.findIndex(({ file }) => file === shown.file) : -1;
    return place < 0 ? line : sign(place + 1);
  });
}

/** What the author's text means: a line that is a mark is its picture. */
export function withoutMarks(text: string, marks: PictureMarks, sign: MarkSign): string {
  const signs = new Map(marks.map((mark, place) => [sign(place + 1), mark]));
  return eachLine(text, (line) => {
    const mark = signs.get(line.trim());
    return mark ? pictureLine(mark) : line;
  });
}

/** The text with another description of one picture. */
export function describePicture(markup: string, described: PictureLine): string {
  return eachLine(markup, (line) =>
    readPictureLine(line)?.file === described.file ? pictureLine(described) : line,
  );
}

/** The text without one picture. */
export function takeOutPicture(markup: string, file: string): string {
  return markup
    .split("\n")
    .filter((line) => readPictureLine(line)?.file !== file)
    .join("\n");
}

/** The text with a picture after its last line, as yet without a description. */
export function addPictureLine(markup: string, file: string): string {
  const before = markup.trimEnd();
  return `${before}${before === "" ? "" : "\n"}${pictureLine({ alt: "", file })}`;
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.split("\n").map(change).join("\n");
}
