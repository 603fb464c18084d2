import type { RecordFacts, VisitFacts } from "@/lib/documents/inspection/facts";
import type { FieldValue } from "@/lib/domain/inspection/field";

/** Codes of the fields that hold what minutes tell in places of their own. */
const told = {
  place: "I1",
  leader: "I2",
  others: "I3",
  strengths: "K1",
  findings: "K2",
  cause: "K3",
  advice: "K4",
  opinion: "K5",
} as const;

function textIn(values: ReadonlyMap<string, FieldValue>, code: string): string {
  const value = values.get(code);
  return value?.kind === "text" ? value.text.trim() : "";
}

/** Each line of a text that was typed as a list. */
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/^[-+•*]\s*/, "").trim())
    .filter((line) => line !== "");

/** Where the visit was, as written down there or else as planned; within a sentence of the paper. */
export function placeOf(visit: VisitFacts, values: ReadonlyMap<string, FieldValue>): VisitFacts {
  const written = textIn(values, told.place).replace(/[.;,]+$/, "");
  return { ...visit, place: written || visit.place };
}

/**
 * Who was there for the unit. "Nguyễn Hữu Phước, Phó Chủ tịch": a name, and after the first comma
 * what that person is.
 */
export function attendeesOf(values: ReadonlyMap<string, FieldValue>): RecordFacts["attendees"] {
  return [told.leader, told.others]
    .flatMap((code) => linesOf(textIn(values, code).replaceAll(";", "\n")))
    .map((line) => {
      const [name = "", ...rest] = line.split(",");
      return { name: name.trim(), position: rest.join(",").trim() };
    });
}

type Said = Pick<RecordFacts, "strengths" | "findings" | "recommendations" | "advice" | "opinion">;

/** What the team wrote of the unit, and the unit of that. */
export function saidIn(values: ReadonlyMap<string, FieldValue>): Said {
  const cause = textIn(values, told.cause);
  const findings = linesOf(textIn(values, told.findings));
  return {
    strengths: linesOf(textIn(values, told.strengths)),
    // The cause is written once for all of them: it stands after the last.
    findings: findings.map((text, n) => ({
      ...{ text, criterion: "" },
      cause: n === findings.length - 1 ? cause : "",
    })),
    recommendations: [],
    advice: linesOf(textIn(values, told.advice)),
    opinion: textIn(values, told.opinion),
  };
}
