import { plainText } from "../../blocks";
import { mediaTypeOf } from "../../file-limits";
import { choicesOfTrueFalse } from "../true-false-options";
import { blockMarkup, contentMarkup } from "../content-markup";
import { element, type Markup, type MarkupElement } from "../markup";
import { blocksWithInsets, gapWords } from "./blanks";
import { inlineChoice, inText } from "./write-menus";
import {
  declaration,
  matches,
  nameOf,
  type NamedPart,
  nearTo,
  type QtiAnswer,
  type QtiItem,
  response,
} from "./item-parts";
import type { ReadType } from "../../reading";

type WriteAnswer = (qti: QtiItem) => QtiAnswer;

/** How each type of question is asked and judged in QTI. */
export const answerWriters: Readonly<Record<ReadType, WriteAnswer>> = {
  single_choice: (qti) => choice(qti, "single"),
  true_false: (qti) => choice(withTruth(qti), "single"),
  multiple_choice: (qti) => choice(qti, "multiple"),
  ordering: order,
  matching: match,
  gap_match: gapMatch,
  inline_choice: inlineChoice,
  hotspot,
  short_text: shortText,
  numeric,
  essay,
  file_upload: upload,
};

function withTruth(qti: QtiItem): QtiItem {
  const options = choicesOfTrueFalse(qti.item).map((option) => ({ ...option, name: option.id }));
  return qti.options.length > 0 ? qti : { ...qti, options };
}

function choice(qti: QtiItem, cardinality: "single" | "multiple"): QtiAnswer {
  const several = cardinality === "multiple";
  const correct = qti.item.key.map((id) => nameOf(qti.options, id));
  return {
    declaration: declaration({ cardinality, baseType: "identifier", correct }),
    right: matches,
    body: [
      ...stemOf(qti),
      element(
        "choiceInteraction",
        { responseIdentifier: response, shuffle: "true", maxChoices: several ? "0" : "1" },
        simpleChoices(qti),
      ),
    ],
  };
}

function order(qti: QtiItem): QtiAnswer {
  const correct = qti.item.key.map((id) => nameOf(qti.options, id));
  return {
    declaration: declaration({ cardinality: "ordered", baseType: "identifier", correct }),
    right: matches,
    body: [
      ...stemOf(qti),
      element(
        "orderInteraction",
        { responseIdentifier: response, shuffle: "true" },
        simpleChoices(qti),
      ),
    ],
  };
}

function simpleChoices({ options, place }: QtiItem): MarkupElement[] {
  return options.map(({ name, content }) =>
    element("simpleChoice", { identifier: name }, contentMarkup(content, place)),
  );
}

function match(qti: QtiItem): QtiAnswer {
  const { options, prompts, place, item } = qti;
  const correct = item.key.map((pair) => namedPair(pair, prompts, options));
  const set = (parts: readonly NamedPart[], most: number) =>
    element(
      "simpleMatchSet",
      {},
      parts.map(({ name, content }) =>
        element(
          "simpleAssociableChoice",
          { identifier: name, matchMax: String(most) },
          contentMarkup(content, place),
        ),
      ),
    );
  const most = mostOf(item.key.map((pair) => pair.split(" ", 1)[0] ?? ""));
  return {
    declaration: declaration({ cardinality: "multiple", baseType: "directedPair", correct }),
    right: matches,
    body: [
      ...stemOf(qti),
      element(
        "matchInteraction",
        { responseIdentifier: response, shuffle: "true", maxAssociations: "0" },
        [set(prompts, most), set(options, prompts.length)],
      ),
    ],
  };
}

function mostOf(names: readonly string[]): number {
  return Math.max(1, ...names.map((name) => names.filter((other) => other === name).length));
}

function namedPair(
  pair: string,
  first: readonly NamedPart[],
  second: readonly NamedPart[],
): string {
  const [one = "", other = ""] = pair.split(" ");
  return `${nameOf(first, one)} ${nameOf(second, other)}`;
}

function gapMatch(qti: QtiItem): QtiAnswer {
  const { options, prompts, place, item } = qti;
  const insets = prompts.map(({ name }, index) => ({
    words: gapWords(index),
    markup: element("gap", { identifier: name }),
  }));
  const { markup, left } = blocksWithInsets(item.stem, insets, place);
  const rest = left.map((inset) => inset.markup);
  const words = options.map(({ name, content }) =>
    element("gapText", { identifier: name, matchMax: String(Math.max(1, prompts.length)) }, [
      plainText(content),
    ]),
  );
  const correct = item.key.map((pair) => namedPair(pair, options, prompts));
  return {
    declaration: declaration({ cardinality: "multiple", baseType: "directedPair", correct }),
    right: matches,
    body: [
      element("gapMatchInteraction", { responseIdentifier: response, shuffle: "true" }, [
        ...words,
        ...markup,
        ...(rest.length === 0 ? [] : [element("p", {}, rest)]),
      ]),
    ],
  };
}

function hotspot(qti: QtiItem): QtiAnswer {
  const { item, options, place, dialect } = qti;
  const at = item.stem.findLastIndex(({ kind }) => kind === "image");
  const picture = item.stem[at];
  const several = item.key.length > 1;
  const areas = options.map(({ name, content, area = "" }) => {
    const [shape = "", ...coords] = area.split(" ");
    const label = plainText(content);
    return element("hotspotChoice", {
      identifier: name,
      shape,
      coords: coords.join(""),
      ...(label === area || label === "" ? {} : { hotspotLabel: label }),
    });
  });
  const [source, alt] = picture?.kind === "image" ? [picture.source, picture.alt] : ["", ""];
  const name = place(source) ?? "";
  const shown =
    dialect.format === "qti3.0"
      ? element("img", { src: name, alt })
      : element("object", { data: name, type: mimeOf(name) }, [alt]);
  return {
    declaration: declaration({
      cardinality: several ? "multiple" : "single",
      baseType: "identifier",
      correct: item.key.map((id) => nameOf(options, id)),
    }),
    right: matches,
    body: [
      ...blockMarkup(item.stem.slice(0, at), place),
      element(
        "hotspotInteraction",
        { responseIdentifier: response, maxChoices: several ? "0" : "1" },
        [shown, ...areas],
      ),
      ...blockMarkup(item.stem.slice(at + 1), place),
    ],
  };
}

function mimeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  return `image/${extension === "jpg" ? "jpeg" : extension}`;
}

function shortText(qti: QtiItem): QtiAnswer {
  const { key, points } = qti.item;
  const entries = key.map((text) =>
    element("mapEntry", {
      mapKey: text,
      mappedValue: String(points),
      ...(qti.dialect.format === "qti2.1" ? { caseSensitive: "false" } : {}),
    }),
  );
  const mapping =
    entries.length === 0 ? {} : { mapping: element("mapping", { defaultValue: "0" }, entries) };
  return {
    declaration: declaration({
      cardinality: "single",
      baseType: "string",
      correct: key.slice(0, 1),
      ...mapping,
    }),
    right: null,
    body: inText(qti, entry),
  };
}

const entry = element("textEntryInteraction", {
  responseIdentifier: response,
  expectedLength: "40",
});

function numeric(qti: QtiItem): QtiAnswer {
  const { key } = qti.item;
  const values = key.map((one) => one.split(":", 1)[0] ?? "");
  return {
    declaration: declaration({
      cardinality: "single",
      baseType: "float",
      // Several right numbers stand in the processing: a declaration takes one.
      correct: values.length === 1 ? values : [],
    }),
    right: key.length === 0 ? null : nearTo(key),
    body: inText(qti, entry),
  };
}

function essay(qti: QtiItem): QtiAnswer {
  return {
    declaration: declaration({ cardinality: "single", baseType: "string", correct: [] }),
    right: null,
    body: [
      ...stemOf(qti),
      element("extendedTextInteraction", { responseIdentifier: response, expectedLines: "10" }),
    ],
  };
}

/** QTI names one kind of file and no size. */
function upload(qti: QtiItem): QtiAnswer {
  const [kind, ...others] = qti.item.file?.kinds ?? [];
  const only = kind !== undefined && others.length === 0 ? { type: mediaTypeOf(kind) } : {};
  return {
    declaration: declaration({ cardinality: "single", baseType: "file", correct: [] }),
    right: null,
    body: [...stemOf(qti), element("uploadInteraction", { responseIdentifier: response, ...only })],
  };
}

function stemOf({ item, place }: QtiItem): Markup[] {
  return blockMarkup(item.stem, place);
}
