import { childElements, descendants, type XmlElement, wordsOf } from "../xml/element";

/** What an item says about itself beside its text, whichever tool wrote it. */
export type Metadata = {
  /** The kind of question in the words of the tool; nothing where it does not say. */
  readonly kind: string | undefined;
  readonly points: number;
  /** A name by which the tool knows the item, where it has no identifier. */
  readonly name: string | undefined;
};

const kindFields = [
  ...["question_type", "cc_profile", "bbmd_questiontype", "respondusapi_qtype", "qmd_itemtype"],
];
const pointFields = ["points_possible", "respondusapi_qpoints", "qmd_absolutescore_max"];

export function metadataOf(item: XmlElement): Metadata {
  const fields = fieldsOf(item);
  const first = (names: readonly string[]) => names.flatMap((name) => fields.get(name) ?? [])[0];
  const points = Number.parseFloat(first(pointFields) ?? "");
  return {
    kind: first(kindFields),
    points: points > 0 ? points : 1,
    name: fields.get("bbmd_asi_object_id"),
  };
}

/** Fields written as label and entry, and those that are elements of their own. */
export function fieldsOf(parent: XmlElement): Map<string, string> {
  const holders = childElements(parent).filter(({ name }) => /metadata$/.test(name));
  const labelled = holders.flatMap((holder) =>
    descendants(holder, ({ name }) => /^qti_?metadatafield$/.test(name)).map((field) => {
      const [label, entry] = ["fieldlabel", "fieldentry"].map((name) =>
        wordsOf(childElements(field, name)[0]),
      );
      return [label ?? "", entry ?? ""] as const;
    }),
  );
  const own = holders.flatMap((holder) =>
    childElements(holder)
      .filter(({ name }) => /^(bbmd|qmd)_/.test(name))
      .map((field) => [field.name, wordsOf(field)] as const),
  );
  return new Map([...own, ...labelled].filter(([, value]) => value !== ""));
}
