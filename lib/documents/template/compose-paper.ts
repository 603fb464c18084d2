import { fold } from "@/lib/domain/text/fold";
import type { Block, Emblem, Paper, Signature } from "../paper/paper";
import { dots, heading, issuerSigns, nothing, plain, signature, strong } from "../paper/parts";
import type { Template, TemplateLine } from "./template";

/** What the product knows under the names of the vocabulary; an empty value is left to be written by hand. */
export type Known = {
  readonly values: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, readonly Block[]>>;
};

/** What no template decides: whose paper it is, and its number and day where they are known. */
export type Letterhead = {
  readonly title: string;
  readonly emblem?: Emblem | undefined;
  readonly parentBody: string;
  readonly ownBody: string;
  readonly number: string;
  /** "Huế", or empty where the template or nobody says it. */
  readonly place: string;
  /** "ngày 24 tháng 11 năm 2026". */
  readonly date: string;
  /** Who issues it, as a sentence names them: "Đoàn kiểm tra". */
  readonly issuer: string;
  readonly foot: Paper["foot"];
};

/**
 * A paper from its template. What a template names and `known` lacks is a mistake of the program
 * and thrown: templates are parsed against the same vocabulary.
 *
 * A template without a kind is an official letter (công văn): its subject stands below its number.
 */
export function composePaper(template: Template, known: Known, letterhead: Letterhead): Paper {
  const fill = filler(known.values);
  const isLetter = template.kind === "";
  const subject = template.subject.map(fill);
  const number = numberOf(letterhead.number, fill(template.symbol));
  const [body = [], ...annexes] = template.sections.map((section) =>
    section.flatMap((line) => blocksOf(line, fill, known.parts)),
  );
  const kind = fill(template.kind);
  const note = attachedTo({ kind, number, letterhead });
  const place = letterhead.place || fill(template.place) || dots;
  return {
    title: letterhead.title,
    orientation: template.orientation,
    head: {
      emblem: letterhead.emblem,
      parentBody: letterhead.parentBody,
      ownBody: letterhead.ownBody,
      number: [`Số: ${number}`, ...(isLetter ? subject : [])].join("\n"),
      country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      motto: "Độc lập - Tự do - Hạnh phúc",
      placeAndDate: `${place}, ${letterhead.date}`,
    },
    kind,
    subject: isLetter ? [] : subject,
    body,
    signatures: signaturesOf(template, fill),
    recipients:
      template.recipients.length === 0
        ? null
        : { label: "Nơi nhận:", lines: template.recipients.map(fill) },
    annex: annexes.flatMap((blocks) => annexOf(blocks, note)),
    foot: letterhead.foot,
  };
}

/** A number that was entered with its symbol stands as it was entered: "42/KH-UBND". */
function numberOf(entered: string, symbol: string): string {
  return entered.includes("/") ? entered : `${entered || "........"}/${symbol}`;
}

type Attached = {
  readonly kind: string;
  readonly number: string;
  readonly letterhead: Letterhead;
};

/** What an annex goes with; whose it is stays on one line. */
function attachedTo({ kind, number, letterhead: { date, issuer } }: Attached): string {
  const name = kind === "" ? "Công văn" : sentenceCase(kind);
  return `(Kèm theo ${name} số ${number} ${date} ${`của ${issuer}`.replaceAll(" ", "\u00a0")})`;
}

function sentenceCase(capitals: string): string {
  const small = capitals.toLocaleLowerCase("vi");
  return small.charAt(0).toLocaleUpperCase("vi") + small.slice(1);
}

/** What heads an annex: "PHỤ LỤC II: PHIẾU SỐ LIỆU". */
const annexHeading = /^(phụ lục(?: [ivxlc\d]+)?)(?:\s*[:.-]\s*(.*))?$/i;

/**
 * An annex with its head, or nothing where there would be nothing below it. Its first heading says
 * which one it is and what it is called.
 *
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục III.1.
 */
function annexOf(blocks: readonly Block[], note: string): Block[] {
  if (blocks.every((block) => block.kind === "heading" || block === nothing)) return [];
  const [first, ...rest] = blocks;
  const named = first?.kind === "heading" ? annexHeading.exec(first.text) : null;
  const [, label = "Phụ lục", title = ""] = named ?? [];
  const number = label.slice("phụ lục".length);
  return [
    { kind: "annex", label: `Phụ lục${number.toUpperCase()}`, title: title.trim(), note },
    ...(named ? rest : blocks),
  ];
}

/** The one who issues a paper signs it alone; several put their names to what they agree on. */
function signaturesOf({ signatures, recipients }: Template, fill: Fill): Signature[] {
  const signed = signatures.length === 1 && recipients.length > 0 ? issuerSigns : signature;
  return signatures.map(({ role, name }) => {
    // A name that is not known leaves the place to sign empty: there nobody writes on dots.
    const filled = name === "" ? "" : fill(name);
    return signed(inLines(fill(role)), filled === "" || filled === dots ? [] : [filled]);
  });
}

/** "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH": on whose behalf stands above the post. */
const inLines = (role: string): string => role.replace(/\s+\/\s+/g, "\n");

type Fill = (text: string) => string;

function filler(values: Known["values"]): Fill {
  const byName = new Map(Object.entries(values).map(([name, value]) => [fold(name), value]));
  return (text) =>
    text.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => {
      const value = byName.get(fold(name));
      if (value === undefined) throw new Error(`no such value: ${name}`);
      return value === "" ? dots : value;
    });
}

function blocksOf(line: TemplateLine, fill: Fill, parts: Known["parts"]): readonly Block[] {
  switch (line.look) {
    case "part": {
      const name = Object.keys(parts).find((one) => fold(one) === fold(line.part));
      const blocks = name === undefined ? undefined : parts[name];
      if (!blocks) throw new Error(`no such part: ${line.part}`);
      return blocks;
    }
    case "blank":
      return [{ kind: "blank", lines: 1 }];
    case "basis":
    case "address":
      return [{ kind: "paragraph", look: line.look, text: fill(line.text) }];
    case "heading":
      return [heading(fill(line.text))];
    case "strong":
      return [strong(fill(line.text))];
    case "item":
      return [plain(`- ${fill(line.text)}`)];
    case "plain":
      return [plain(fill(line.text))];
  }
}
