import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { layout, textWidth } from "../paper/layout";
import type { AnnexHead, Emblem, Paper, Picture, Recipients, Signature } from "../paper/paper";
import { type Sheet, sheetOf, type SizedBlock } from "../paper/sheet";
import { halfPoints, pointTwips, twips } from "./measure";
import { bodyText, flat, rule, space } from "./paragraphs";
import { ruledTable, sideBySide } from "./tables";

/** A paper as a Word file. */
export async function renderDocx(raw: Paper): Promise<Uint8Array> {
  const sheet = sheetOf(raw);
  const { paper } = sheet;
  return Packer.toBuffer(
    new Document({
      title: paper.title,
      creator: paper.head.ownBody,
      styles: {
        default: {
          document: {
            run: {
              font: "Times New Roman",
              size: halfPoints(layout.size.text),
              language: { value: "vi-VN" },
            },
          },
        },
      },
      sections: [
        {
          properties: { titlePage: true, page: pageOf(paper) },
          headers: { default: pageNumber(), first: new Header({ children: [space(1)] }) },
          footers: { default: foot(sheet), first: foot(sheet) },
          children: [
            ...head(sheet),
            ...name(sheet),
            ...paper.body.flatMap((block, n) => blockOf(block, sheet, isLast(n, sheet))),
            ...ending(sheet),
            ...paper.annex.flatMap((block) => blockOf(block, sheet)),
          ],
        },
      ],
    }),
  );
}

function pageOf({ orientation }: Sheet["paper"]) {
  const { sheet, margin, toPageNumber, toFoot } = layout;
  return {
    // The library turns the sheet itself.
    size: {
      width: twips(sheet.short),
      height: twips(sheet.long),
      orientation:
        orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      ...{ top: twips(margin.top), bottom: twips(margin.bottom) },
      ...{ left: twips(margin.left), right: twips(margin.right) },
      ...{ header: twips(toPageNumber), footer: twips(toFoot) },
    },
  };
}

function pageNumber(): Header {
  const size = halfPoints(layout.size.pageNumber);
  const number = new TextRun({ children: [PageNumber.CURRENT], size });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
}

function foot({ paper }: Sheet): Footer {
  const { size, markColumn } = layout;
  const width = textWidth(paper.orientation);
  const left = { alignment: AlignmentType.LEFT };
  const right = { alignment: AlignmentType.RIGHT };
  const note = flat(paper.foot.note, { size: size.foot }, left);
  const mark = flat(paper.foot.mark, { size: size.foot, bold: true }, right);
  if (paper.foot.mark === "") return new Footer({ children: [note] });
  // Word opens no part that ends with a table.
  return new Footer({
    children: [sideBySide([width - markColumn, markColumn], [[[note], [mark]]]), space(0.5)],
  });
}

/** Bodies left, Quốc hiệu and Tiêu ngữ right; number and date on one line below. */
function head({ paper, rules }: Sheet): FileChild[] {
  const { size, bodyColumn } = layout;
  const { emblem, parentBody, ownBody, number, country, motto, placeAndDate } = paper.head;
  const stateColumn = textWidth(paper.orientation) - bodyColumn;
  const parent = parentBody === "" ? [] : [flat(parentBody, { size: size.body })];
  return [
    sideBySide(
      [bodyColumn, stateColumn],
      [
        [
          [
            ...(emblem ? [inMiddle(emblem, ""), space(1)] : []),
            ...parent,
            flat(ownBody, { size: size.body, bold: true }),
            ...rule(rules.ownBody, bodyColumn),
          ],
          [
            flat(country, { size: size.country, bold: true }),
            flat(motto, { size: size.motto, bold: true }),
            ...rule(rules.motto, stateColumn),
          ],
        ],
        [
          [space(2), flat(number, { size: size.number })],
          [space(2), flat(placeAndDate, { size: size.placeAndDate, italics: true })],
        ],
      ],
    ),
  ];
}

function name({ paper, rules }: Sheet): FileChild[] {
  const { size } = layout;
  return [
    space(5),
    ...(paper.kind === "" ? [] : [flat(paper.kind, { size: size.kind, bold: true })]),
    ...paper.subject.map((line) => flat(line, { size: size.subject, bold: true })),
    ...rule(rules.subject, textWidth(paper.orientation)),
    space(4),
  ];
}

/** Nobody signs on a page of its own: the last words go along. */
const isLast = (n: number, { paper }: Sheet): boolean =>
  n === paper.body.length - 1 && paper.signatures.length > 0;

const centred = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } };

/** `keep`: stays on the page of what follows. */
function blockOf(block: SizedBlock, { paper }: Sheet, keep = false): FileChild[] {
  const size = layout.size.text;
  switch (block.kind) {
    case "paragraph": {
      const bold = block.look === "strong";
      const type = { size, bold, italics: block.look === "basis" };
      if (block.look === "address")
        return [bodyText(block.text, type, { ...centred, keepNext: true })];
      return [bodyText(block.text, type, { keepNext: bold || keep })];
    }
    case "heading": {
      const before = pointTwips(layout.spacing.heading);
      const spacing = { before, after: pointTwips(layout.spacing.paragraph) };
      const flush = { alignment: AlignmentType.LEFT, keepNext: true, spacing };
      return [flat(block.text, { size, bold: true }, flush)];
    }
    case "table":
      return [ruledTable(block, keep), space(2, { keepNext: keep })];
    case "picture":
      return picture(block);
    case "annex":
      return annexHead(block);
    case "blank":
      return Array.from({ length: block.lines }, () =>
        dottedLine(textWidth(paper.orientation), keep),
      );
  }
}

/** Which annex it is, what it is called and what it goes with, on a new page. */
function annexHead({ label, title, note }: AnnexHead): Paragraph[] {
  const size = layout.size.annex;
  return [
    flat(label, { size, bold: true }, { pageBreakBefore: true, keepNext: true }),
    ...(title === "" ? [] : [flat(title, { size, bold: true }, { keepNext: true })]),
    flat(note, { size, italics: true }, { keepNext: true }),
    space(5, { keepNext: true }),
  ];
}

/** CSS pixels, in which Word's library counts a picture. */
const pixels = (mm: number) => Math.round((mm / 25.4) * 96);

function picture({ caption, ...shown }: Picture): Paragraph[] {
  const middle = { alignment: AlignmentType.CENTER };
  return [
    inMiddle(shown, caption),
    ...(caption === "" ? [] : [flat(caption, { size: layout.size.text, italics: true }, middle)]),
    space(4),
  ];
}

/** A picture on a line of its own, kept beside its caption. */
function inMiddle({ type, data, width, height }: Emblem, caption: string): Paragraph {
  const shown = new ImageRun({
    type,
    data: Buffer.from(data, "base64"),
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: caption, title: caption, description: caption },
  });
  const alignment = AlignmentType.CENTER;
  return new Paragraph({ alignment, keepNext: caption !== "", children: [shown] });
}

function dottedLine(width: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { after: pointTwips(layout.spacing.paragraph) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: "dot" }],
    children: [new TextRun({ text: "\t" })],
  });
}

/** Who receives it stands left of the one who signs, and below several. */
function ending({ paper }: Sheet): FileChild[] {
  const { signatures, recipients } = paper;
  const received = recipients === null ? [] : receivers(recipients);
  const isAlone = signatures.length === 1 && received.length > 0;
  // Below several signers stand those who receive it, on the same page.
  const signers = signatures.map((one) => signed(one, received.length > 0 && !isAlone));
  const [only] = signers;
  if (only === undefined) return received.length === 0 ? [] : [space(5), ...received];
  const columns = isAlone ? [received, only] : signers;
  const width = textWidth(paper.orientation);
  const block = sideBySide(
    columns.map(() => width / columns.length),
    [columns],
  );
  // One row holds them all: LibreOffice keeps a row whole, but no table with what follows it.
  const whole = [block, space(5, { keepNext: true }), ...received];
  return [
    space(6, { keepNext: true }),
    isAlone || received.length === 0 ? block : sideBySide([width], [[whole]]),
  ];
}

/** `keepNext`: stays on the page of what stands below all of them. */
function signed({ role, note, names }: Signature, keepNext: boolean): Paragraph[] {
  const { size, signingSpace } = layout;
  return [
    flat(role, { size: size.signature, bold: true }, { keepNext: true }),
    ...(note === ""
      ? []
      : [flat(note, { size: size.signature, italics: true }, { keepNext: true })]),
    ...(names.length === 0 ? [space(signingSpace, { keepNext })] : []),
    ...names.flatMap((name) => [
      space(signingSpace, { keepNext }),
      flat(name, { size: size.signature, bold: true }, { keepNext }),
    ]),
  ];
}

function receivers({ label, lines }: Recipients): Paragraph[] {
  const { size } = layout;
  const left = { alignment: AlignmentType.LEFT };
  const face = { size: size.recipientsLabel, bold: true, italics: true };
  return [
    flat(label, face, { ...left, keepNext: true }),
    ...lines.map((line, n) =>
      flat(line, { size: size.recipients }, { ...left, keepNext: n < lines.length - 1 }),
    ),
  ];
}
