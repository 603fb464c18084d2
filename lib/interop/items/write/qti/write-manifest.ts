import { document, element, type MarkupElement } from "../markup";
import type { Dialect } from "./dialect";
import type { ListedStimulus } from "./write-stimulus";
import type { ListedItem } from "./write-test";

/** An item with the pictures it shows and what its document has no place for. */
export type ManifestItem = ListedItem & {
  readonly pictures: readonly string[];
  readonly keywords: readonly string[];
  /** Identifier of the shared text that it refers to. */
  readonly stimulus?: string;
};

type Content = {
  readonly items: readonly ManifestItem[];
  readonly stimuli: readonly ListedStimulus[];
};

/** The list of all that a package holds, with the type and the files of each. */
export function writeManifest({ items, stimuli }: Content, test: string, dialect: Dialect): string {
  const [schema, version] = dialect.manifestSchema;
  const resources = [
    ...stimuli.map((stimulus) => stimulusResource(stimulus, dialect)),
    ...items.map((item) => itemResource(item, dialect)),
    element("resource", { identifier: "RES-test", type: dialect.testType, href: test }, [
      element("file", { href: test }),
      ...items.map(({ identifier }) =>
        element("dependency", { identifierref: `RES-${identifier}` }),
      ),
    ]),
  ];
  return document(
    element("manifest", { xmlns: dialect.manifestNamespace, identifier: "MANIFEST" }, [
      element("metadata", {}, [
        element("schema", {}, [schema]),
        element("schemaversion", {}, [version]),
      ]),
      element("organizations"),
      element("resources", {}, resources),
    ]),
  );
}

function itemResource(
  { identifier, file, pictures, keywords, stimulus }: ManifestItem,
  { itemType }: Dialect,
): MarkupElement {
  return element("resource", { identifier: `RES-${identifier}`, type: itemType, href: file }, [
    ...(keywords.length === 0 ? [] : [element("metadata", {}, [learningObject(keywords)])]),
    element("file", { href: file }),
    ...pictures.map((href) => element("file", { href })),
    ...(stimulus === undefined
      ? []
      : [element("dependency", { identifierref: `RES-${stimulus}` })]),
  ]);
}

function stimulusResource(
  { identifier, file, pictures }: ListedStimulus,
  { stimulusType }: Dialect,
): MarkupElement {
  return element("resource", { identifier: `RES-${identifier}`, type: stimulusType, href: file }, [
    element("file", { href: file }),
    ...pictures.map((href) => element("file", { href })),
  ]);
}

/** Keywords of IEEE learning object metadata: level, legal basis, topic. */
function learningObject(keywords: readonly string[]): MarkupElement {
  const words = keywords.map((word) =>
    element("keyword", {}, [element("string", { language: "vi" }, [word])]),
  );
  return element("lom", { xmlns: "http://ltsc.ieee.org/xsd/LOM" }, [element("general", {}, words)]);
}
