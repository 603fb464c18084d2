import { textBlocks } from "../../blocks";
import { blockMarkup, type PlaceImage } from "../content-markup";
import { document, element, type Markup, type MarkupElement } from "../markup";
import type { WritableItem } from "../writing";
import { type Dialect, inDialect, rootAttributes } from "./dialect";
import { namedParts, type QtiAnswer } from "./item-parts";
import { answerWriters } from "./write-answer";
import type { ListedStimulus } from "./write-stimulus";

/** What an item is known by in its package, and the shared text that it refers to. */
type Known = {
  readonly identifier: string;
  readonly stimulus: ListedStimulus | undefined;
};

/** One item as a document of QTI under the identifier that its package knows it by. */
export function writeItem(
  item: WritableItem,
  { identifier, stimulus }: Known,
  dialect: Dialect,
  place: PlaceImage,
): string {
  const qti = namedParts(item, dialect, place);
  const answer = answerWriters[item.type](qti);
  const root = element(
    "assessmentItem",
    {
      ...rootAttributes(dialect),
      identifier,
      title: item.ref || identifier,
      "xml:lang": "vi",
      adaptive: "false",
      timeDependent: "false",
    },
    [
      answer.declaration,
      ...(answer.others ?? []),
      ...outcomes(item),
      ...(stimulus === undefined ? [] : [referenceTo(stimulus)]),
      element("itemBody", {}, answer.body),
      ...processing(item, answer, dialect),
      ...feedback(item, dialect),
    ],
  );
  return document(inDialect(root, dialect));
}

function referenceTo({ identifier, file }: ListedStimulus): MarkupElement {
  return element("assessmentStimulusRef", { identifier, href: `../${file}` });
}

function outcomes({ points, explanation }: WritableItem): MarkupElement[] {
  const score = (identifier: string, value: number, most: Record<string, string>) =>
    element(
      "outcomeDeclaration",
      { identifier, cardinality: "single", baseType: "float", ...most },
      [element("defaultValue", {}, [element("value", {}, [String(value)])])],
    );
  return [
    score("SCORE", 0, { normalMaximum: String(points) }),
    score("MAXSCORE", points, {}),
    ...(explanation === null
      ? []
      : [
          element("outcomeDeclaration", {
            identifier: "FEEDBACK",
            cardinality: "single",
            baseType: "identifier",
          }),
        ]),
  ];
}

function processing(
  { points, type, key, explanation }: WritableItem,
  { right }: QtiAnswer,
  { templates }: Dialect,
): MarkupElement[] {
  if (type === "essay" || type === "file_upload") return [];
  const set = (value: Markup) => element("setOutcomeValue", { identifier: "SCORE" }, [value]);
  const shows =
    explanation === null
      ? []
      : [
          element("setOutcomeValue", { identifier: "FEEDBACK" }, [
            element("baseValue", { baseType: "identifier" }, ["explanation"]),
          ]),
        ];
  if (right === null) {
    if (key.length === 0) return [];
    if (shows.length === 0) {
      return [element("responseProcessing", { template: `${templates}map_response` })];
    }
    const mapped = set(element("mapResponse", { identifier: "RESPONSE" }));
    return [element("responseProcessing", {}, [conditionOf(isAnswered, [mapped, ...shows])])];
  }
  const earned = set(element("baseValue", { baseType: "float" }, [String(points)]));
  return [
    element("responseProcessing", {}, [
      conditionOf(right, [earned]),
      ...(shows.length === 0 ? [] : [conditionOf(isAnswered, shows)]),
    ]),
  ];
}

const isAnswered = element("not", {}, [
  element("isNull", {}, [element("variable", { identifier: "RESPONSE" })]),
]);

function conditionOf(test: MarkupElement, acts: readonly MarkupElement[]): MarkupElement {
  return element("responseCondition", {}, [element("responseIf", {}, [test, ...acts])]);
}

/** The explanation, shown when an answer has been given. */
function feedback({ explanation }: WritableItem, { format }: Dialect): MarkupElement[] {
  if (explanation === null) return [];
  const text = blockMarkup(textBlocks(explanation), () => null);
  return [
    element(
      "modalFeedback",
      { outcomeIdentifier: "FEEDBACK", identifier: "explanation", showHide: "show" },
      format === "qti3.0" ? [element("contentBody", {}, text)] : text,
    ),
  ];
}
