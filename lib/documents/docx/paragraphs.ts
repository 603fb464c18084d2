import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from "docx";
import { layout } from "../paper/layout";
import { halfPoints, pointTwips, twips } from "./measure";

export type Type = {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
};

/** A text in runs, a line break between its lines. */
function runs(text: string, { size, ...face }: Type): TextRun[] {
  return text
    .split("\n")
    .map((line, n) => new TextRun({ ...face, text: line, size: halfPoints(size), break: n && 1 }));
}

/** Word's own line of Times is 1.15 of its size; its `line` counts 240ths of that. */
const line = Math.round((layout.lineHeight / 1.15) * 240);

/** A paragraph of the head, of a table or of a signature: no indent, no space around it. */
export function flat(text: string, type: Type, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line, before: 0, after: 0 },
    alignment: AlignmentType.CENTER,
    ...options,
    children: runs(text, type),
  });
}

/** A paragraph of the body: first line indented, both sides straight. */
export function bodyText(text: string, type: Type, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line, after: pointTwips(layout.spacing.paragraph) },
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(layout.indent) },
    ...options,
    children: runs(text, type),
  });
}

/** Nothing, this many millimetres high. */
export function space(mm: number, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...options,
    spacing: { line: twips(mm), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  });
}

/** A rule in the middle of a column, as the upper edge of a paragraph too low to see. */
export function rule(length: number, room: number): Paragraph[] {
  if (length <= 0) return [];
  const side = twips((room - length) / 2);
  return [
    new Paragraph({
      spacing: { line: 60, lineRule: LineRuleType.EXACT, before: 40, after: 0 },
      indent: { left: side, right: side },
      border: {
        top: { style: BorderStyle.SINGLE, size: layout.ruleWeight * 8, space: 1, color: "000000" },
      },
    }),
  ];
}
