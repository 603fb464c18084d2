import { superscript } from "../html/scripts";
import { childElement, childElements, rawText, type XmlElement } from "../xml/element";

/** A formula of Word on one line: fractions with a slash, powers with ^, indices with _. */
export function formulaText(formula: XmlElement): string {
  return childElements(formula).map(partText).join("");
}

function partText(part: XmlElement): string {
  const child = (name: string) => {
    const found = childElement(part, name);
    return found ? formulaText(found) : "";
  };
  switch (part.name) {
    case "r":
      return childElements(part, "t").map(rawText).join("");
    case "f":
      return `${grouped(child("num"))}/${grouped(child("den"))}`;
    case "sSup":
      return `${child("e")}^${grouped(child("sup"))}`;
    case "sSub":
      return `${child("e")}_${grouped(child("sub"))}`;
    case "sSubSup":
      return `${child("e")}_${grouped(child("sub"))}^${grouped(child("sup"))}`;
    case "rad":
      return `${superscript(child("deg"))}√${grouped(child("e"))}`;
    case "nary":
      return `${signOf(part, "naryPr", "chr", "∫")}${limits(child("sub"), child("sup"))} ${child("e")}`;
    case "limLow":
      return `${child("e")}_${grouped(child("lim"))}`;
    case "limUpp":
      return `${child("e")}^${grouped(child("lim"))}`;
    case "func":
      return `${child("fName")} ${child("e")}`;
    case "d":
      return inBrackets(part);
    case "mr":
      return `[${childElements(part, "e").map(formulaText).join(", ")}]`;
    default:
      return part.name.endsWith("Pr") ? "" : formulaText(part);
  }
}

/** What stands between brackets, in those that the formula draws. */
function inBrackets(part: XmlElement): string {
  const inside = childElements(part, "e").map(formulaText).join(", ");
  return signOf(part, "dPr", "begChr", "(") + inside + signOf(part, "dPr", "endChr", ")");
}

function signOf(part: XmlElement, properties: string, name: string, usual: string): string {
  const own = childElement(part, properties);
  return (own && childElement(own, name)?.attributes.get("val")) ?? usual;
}

/** From where to where a sum goes. */
function limits(from: string, to: string): string {
  return (from === "" ? "" : `_${grouped(from)}`) + (to === "" ? "" : `^${grouped(to)}`);
}

function grouped(text: string): string {
  return [...text].length > 1 ? `(${text})` : text;
}
