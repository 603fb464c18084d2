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
      return `√${grouped(child("e"))}`;
    case "d":
      return `(${childElements(part, "e").map(formulaText).join(", ")})`;
    case "mr":
      return `[${childElements(part, "e").map(formulaText).join(", ")}]`;
    default:
      return part.name.endsWith("Pr") ? "" : formulaText(part);
  }
}

function grouped(text: string): string {
  return [...text].length > 1 ? `(${text})` : text;
}
