import { fold } from "@/lib/domain/text/fold";
import type { Block, Emblem, Paper } from "../paper/paper";
import { dots, heading, plain, signature, strong } from "../paper/parts";
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
  /** "Huế, ngày 24 tháng 11 năm 2026". */
  readonly placeAndDate: string;
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
  const number = `Số: ${letterhead.number || "........"}/${fill(template.symbol)}`;
  const [body = [], ...annexes] = template.sections.map((section) =>
    section.flatMap((line) => blocksOf(line, fill, known.parts)),
  );
  return {
    title: letterhead.title,
    orientation: template.orientation,
    head: {
      emblem: letterhead.emblem,
      parentBody: letterhead.parentBody,
      ownBody: letterhead.ownBody,
      number: isLetter ? [number, ...subject].join("\n") : number,
      country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      motto: "Độc lập - Tự do - Hạnh phúc",
      placeAndDate: letterhead.placeAndDate,
    },
    kind: fill(template.kind),
    subject: isLetter ? [] : subject,
    body,
    signatures: template.signatures.map(({ role, name }) => signatureOf(fill(role), name, fill)),
    recipients:
      template.recipients.length === 0
        ? null
        : { label: "Nơi nhận:", lines: template.recipients.map(fill) },
    annex: annexes.flatMap((blocks) => [{ kind: "page" as const }, ...blocks]),
    foot: letterhead.foot,
  };
}

/** A name that is not known leaves the place to sign empty: there nobody writes on dots. */
function signatureOf(role: string, name: string, fill: Fill) {
  const filled = name === "" ? "" : fill(name);
  return signature(role, filled === "" || filled === dots ? [] : [filled]);
}

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
      return [{ kind: "paragraph", look: "basis", text: fill(line.text) }];
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
