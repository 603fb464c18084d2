import { type HostileCase, text } from "./case";

const declared = (entities: string, inner = "&x;") =>
  `<?xml version="1.0"?><!DOCTYPE quiz [${entities}]><quiz><question type="essay"><name><text>q</text></name><questiontext format="html"><text>${inner}</text></questiontext></question></quiz>`;

const asked = (html: string, more = "") =>
  `<quiz><question type="multichoice"><name><text>q</text></name><questiontext format="html"><text><![CDATA[${html}]]></text>${more}</questiontext><single>true</single><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question></quiz>`;

const item = (body: string) =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="x"><responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody>${body}<choiceInteraction responseIdentifier="R"><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;

const refusedDeclarations = { refused: ["xml_declares_entities"] };

const laughs = Array.from(
  { length: 12 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join("");

const cases: Readonly<Record<string, readonly [() => string, HostileCase["outcome"]]>> = {
  "xxe-file": [() => declared('<!ENTITY x SYSTEM "file:///etc/passwd">'), refusedDeclarations],
  "xxe-address": [() => declared('<!ENTITY x SYSTEM "http://127.0.0.1/">'), refusedDeclarations],
  "xxe-parameter": [
    () => declared('<!ENTITY % p SYSTEM "http://127.0.0.1/a.dtd">%p;'),
    refusedDeclarations,
  ],
  "xxe-lower-case": [
    () => declared('<!ENTITY x SYSTEM "file:///etc/passwd">').replace("<!DOCTYPE", "<!doctype"),
    { refused: ["xml_declares_entities", "malformed_xml", "no_items"] },
  ],
  "entity-bomb": [() => declared(`<!ENTITY l0 "ha">${laughs}`, "&l12;"), refusedDeclarations],
  "entity-quadratic": [
    () => declared(`<!ENTITY x "${"a".repeat(50_000)}">`, "&x;".repeat(50_000)),
    refusedDeclarations,
  ],
  "entity-undeclared": [
    () => asked("").replace("<![CDATA[", "&x;<![CDATA["),
    { refused: ["malformed_xml"] },
  ],
  "outer-dtd": [
    () => `<!DOCTYPE quiz SYSTEM "http://127.0.0.1/quiz.dtd">${asked("<p>Hỏi?</p>")}`,
    { read: true, items: 1 },
  ],
  xinclude: [
    () =>
      item(
        '<p>Hỏi?</p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
      ),
    { read: true, items: 1, without: ["root:"] },
  ],
  stylesheet: [
    () => `<?xml-stylesheet href="http://127.0.0.1/x.xsl"?>${item("<p>Hỏi?</p>")}`,
    { read: true, items: 1 },
  ],
  "xml-deep": [
    () => item(`${"<div>".repeat(100_000)}Hỏi?${"</div>".repeat(100_000)}`),
    { refused: ["xml_too_deep"] },
  ],
  "xml-many-attributes": [
    () => item(`<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}="x"`).join(" ")}>Hỏi?</p>`),
    { refused: ["xml_too_large"] },
  ],
  "xml-huge-attribute": [
    () => item(`<p title="${"a".repeat(4_000_000)}">Hỏi?</p>`),
    { read: true, items: 1 },
  ],
  "xml-long-name": [() => item(`<${"p".repeat(1_000_000)}/>`), { refused: ["xml_too_large"] }],
  "xml-cut-off": [() => asked("<p>Hỏi?</p>").slice(0, 160), { refused: ["malformed_xml"] }],
  "xml-nulls": [() => item("<p>Hỏi\0?</p>"), { refused: ["malformed_xml", "binary"] }],
  "xml-strange-encoding": [
    () => `<?xml version="1.0" encoding="UTF-7"?>${item("<p>Hỏi?</p>")}`,
    { refused: ["unknown_encoding"] },
  ],
  "xml-says-utf-16": [
    () => `<?xml version="1.0" encoding="UTF-16"?>${item("<p>Hỏi?</p>")}`,
    { read: true, items: 1 },
  ],
  "xml-billion-options": [
    () =>
      item("<p>Hỏi?</p>").replace(
        '<simpleChoice identifier="B">b</simpleChoice>',
        '<simpleChoice identifier="B">b</simpleChoice>'.repeat(60_000),
      ),
    { read: true },
  ],
  script: [
    () => asked("<p>Hỏi?<script>alert(1)</script></p>"),
    { read: true, items: 1, without: ["<script", "alert(1)"], warnings: ["active_content"] },
  ],
  "script-in-attributes": [
    () =>
      asked(
        `<p onclick="alert(1)">Hỏi?<img src=x onerror=alert(1)><a href="javascript:alert(1)">đây</a></p>`,
      ),
    {
      read: true,
      items: 1,
      without: ["onerror", "onclick", "javascript:"],
      warnings: ["active_content"],
    },
  ],
  "script-in-pieces": [
    () => asked("<p>Hỏi?<scr<script>ipt>alert(1)</scr</script>ipt></p>"),
    { read: true, items: 1, without: ["alert(1)</"] },
  ],
  svg: [
    () => asked(`<p>Hỏi?</p><svg onload="alert(1)"><script>alert(1)</script></svg>`),
    { read: true, items: 1, without: ["alert(1)"], warnings: ["svg_left_out"] },
  ],
  "svg-as-data": [
    () =>
      asked(`<p>Hỏi?<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+"></p>`),
    { read: true, items: 1, without: ["PHN2Z"], warnings: ["svg_left_out"] },
  ],
  frames: [
    () =>
      asked(
        `<p>Hỏi?</p><iframe src="file:///etc/passwd"></iframe><object data="x.swf"></object><embed src="x">`,
      ),
    { read: true, items: 1, without: ["passwd"], warnings: ["active_content"] },
  ],
  "remote-picture": [
    () => asked(`<p>Hỏi?<img src="http://169.254.169.254/latest" alt="ảnh"></p>`),
    { read: true, items: 1, warnings: ["remote_image"] },
  ],
  "turned-text": [
    () => asked("<p>Chọn \u202eđáp án\u202c \u200bđúng\u2066?</p>"),
    {
      read: true,
      items: 1,
      without: ["\u202e", "\u200b", "\u2066"],
      warnings: ["hidden_characters"],
    },
  ],
  "names-with-quotes": [
    () =>
      asked("<p>Hỏi?</p>").replace(
        "<text>q</text>",
        `<text>"&gt;&lt;img src=x onerror=alert(1)&gt;' OR 1=1 --</text>`,
      ),
    { read: true, items: 1 },
  ],
  "file-that-leads-out": [
    () =>
      asked(
        `<p>Hỏi?<img src="@@PLUGINFILE@@/../../etc/passwd"></p>`,
        `<file name="../../etc/passwd" path="/" encoding="base64">eA==</file>`,
      ),
    { read: true, items: 1 },
  ],
  "gap-marks": [
    () =>
      `<quiz><question type="ddwtos"><name><text>q</text></name><questiontext format="html"><text>${"[[1]] ".repeat(100_000)}</text></questiontext><dragbox><text>a</text></dragbox></question></quiz>`,
    { read: true, items: 0, skipped: ["unsupported_interaction"] },
  ],
  "cloze-marks": [
    () =>
      `<quiz><question type="cloze"><name><text>q</text></name><questiontext format="html"><text>${"{1:MC:".repeat(200_000)}</text></questiontext></question></quiz>`,
    { read: true, items: 0 },
  ],
};

/** Documents of XML that fetch, multiply, sink or run. */
export const xmlCases: readonly HostileCase[] = [
  ...Object.entries(cases).map(([name, [make, outcome]]) => ({
    name: `${name}.xml`,
    bytes: () => text(make()),
    outcome,
  })),
  {
    name: "utf-16-with-mark.xml",
    bytes: () => wide(`\ufeff${item("<p>Hỏi?</p>")}`),
    outcome: { read: true, items: 1 },
  },
  {
    name: "utf-16-without-mark.xml",
    bytes: () => wide(item("<p>Hỏi?</p>")),
    outcome: { read: true, items: 1 },
  },
  {
    name: "utf-16-with-entities.xml",
    bytes: () => wide(`\ufeff${declared('<!ENTITY x SYSTEM "file:///etc/passwd">')}`),
    outcome: refusedDeclarations,
  },
  {
    name: "xml-of-19-mb.xml",
    bytes: () => text(item(`<p>${"<b>a</b>".repeat(2_300_000)}</p>`)),
    outcome: { refused: ["xml_too_large", "too_slow", "too_heavy"] },
    heavy: true,
  },
];

function wide(words: string): Uint8Array {
  return new Uint8Array(Buffer.from(words, "utf16le"));
}
