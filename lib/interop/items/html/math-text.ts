import { childElements, wordsOf, type XmlElement } from "../xml/element";
import { subscript, superscript } from "./scripts";

/** A formula in MathML as one line of text that can be read aloud. */
export function mathText(element: XmlElement): string {
  const parts = childElements(element);
  const rule = rules[element.name];
  if (rule !== undefined) return rule(parts.map(mathText), element);
  return parts.length === 0 ? wordsOf(element) : joined(parts.map(mathText));
}

type Rule = (parts: readonly string[], element: XmlElement) => string;

const at = (parts: readonly string[], index: number) => parts[index] ?? "";

/** Signs over a letter, as they are written onto it. */
const accents: Readonly<Record<string, string>> = {
  "‾": "\u0304",
  "¯": "\u0304",
  "^": "\u0302",
  ˆ: "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  "˙": "\u0307",
  "→": "\u20d7",
};

const raised = (parts: readonly string[]) => `${at(parts, 0)}${superscript(at(parts, 1))}`;

const over: Rule = (parts) => {
  const accent = accents[at(parts, 1).trim()];
  return accent !== undefined && /^\p{L}$/u.test(at(parts, 0))
    ? `${at(parts, 0)}${accent}`.normalize("NFC")
    : raised(parts);
};

const under: Rule = (parts) => `${at(parts, 0)}${subscript(at(parts, 1))}`;
const both: Rule = (parts) =>
  `${at(parts, 0)}${subscript(at(parts, 1))}${superscript(at(parts, 2))}`;

const rules: Readonly<Record<string, Rule>> = {
  annotation: () => "",
  "annotation-xml": () => "",
  mfrac: (parts) => `${grouped(at(parts, 0))}/${grouped(at(parts, 1))}`,
  msqrt: (parts) => `√${grouped(joined(parts))}`,
  mroot: (parts) => `${superscript(at(parts, 1))}√${grouped(at(parts, 0))}`,
  msup: raised,
  msub: under,
  msubsup: both,
  mover: over,
  munder: under,
  munderover: both,
  mfenced: (parts, { attributes }) =>
    `${attributes.get("open") ?? "("}${parts.join(", ")}${attributes.get("close") ?? ")"}`,
  mtable: (parts) => `[${parts.join("; ")}]`,
  mtr: (parts) => parts.join(", "),
  mo: (_, element) => operator(wordsOf(element)),
  mspace: () => " ",
};

/** Signs between two things have room around them; a lone minus is read in its context. */
function operator(sign: string): string {
  if (/^[\u2061-\u2064]$/.test(sign)) return "";
  return /^[=<>≤≥≠≈±×÷⋅·→⇒⇔∈+]$/.test(sign) ? ` ${sign} ` : sign;
}

function joined(parts: readonly string[]): string {
  return parts.join("").replace(/ {2,}/g, " ");
}

function grouped(text: string): string {
  const plain = text.trim();
  return /^[\p{L}\p{N}.,]*$/u.test(plain) ? plain : `(${plain})`;
}
