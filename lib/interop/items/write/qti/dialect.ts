import { type Markup, type MarkupElement } from "../markup";

/** What two versions of QTI call the same things. */
export type Dialect = {
  readonly format: "qti2.1" | "qti3.0";
  readonly namespace: string;
  readonly schema: string;
  readonly manifestNamespace: string;
  readonly manifestSchema: readonly [schema: string, version: string];
  readonly itemType: string;
  readonly testType: string;
  readonly stimulusType: string;
  readonly templates: string;
};

export const dialects: Readonly<Record<Dialect["format"], Dialect>> = {
  "qti2.1": {
    format: "qti2.1",
    namespace: "http://www.imsglobal.org/xsd/imsqti_v2p1",
    schema: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    manifestNamespace: "http://www.imsglobal.org/xsd/imscp_v1p1",
    manifestSchema: ["QTIv2.1 Package", "1.0.0"],
    itemType: "imsqti_item_xmlv2p1",
    testType: "imsqti_test_xmlv2p1",
    // The document is the one that QTI 2.2 added: 2.1 itself has no name for its kind.
    stimulusType: "imsqti_stimulus_xmlv2p2",
    templates: "http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
  },
  "qti3.0": {
    format: "qti3.0",
    namespace: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    schema: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    manifestNamespace: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    manifestSchema: ["QTI Package", "3.0.0"],
    itemType: "imsqti_item_xmlv3p0",
    testType: "imsqti_test_xmlv3p0",
    stimulusType: "imsqti_stimulus_xmlv3p0",
    templates: "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
  },
};

const html = new Set(["p", "ul", "ol", "li", "pre", "strong", "em", "u", "span", "img", "object"]);

/** A document in the names of QTI 2 under those that a dialect has. */
export function inDialect(root: MarkupElement, { format }: Dialect): MarkupElement {
  return format === "qti2.1" ? root : renamed(root);
}

function renamed({ name, attributes, children }: MarkupElement): MarkupElement {
  const own = !html.has(name);
  return {
    name: own ? `qti-${kebab(name)}` : name,
    attributes: own
      ? Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [
            key.includes(":") ? key : kebab(key),
            value,
          ]),
        )
      : attributes,
    children: children.map((child: Markup) => (typeof child === "string" ? child : renamed(child))),
  };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The root of a document, with what says which version it is written in. */
export function rootAttributes({ namespace, schema }: Dialect): Record<string, string> {
  return {
    xmlns: namespace,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": `${namespace} ${schema}`,
  };
}
