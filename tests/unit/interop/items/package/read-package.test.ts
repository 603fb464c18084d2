import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { readPackage } from "@/lib/interop/items/package/read-package";
import { readingOf, warningsOf } from "../said";

const choice = (id: string, stem = "") =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:xi="http://www.w3.org/2001/XInclude" identifier="${id}">
  <responseDeclaration identifier="R" cardinality="single"><correctResponse><value>a</value></correctResponse></responseDeclaration>
  <itemBody>${stem}<choiceInteraction responseIdentifier="R"><prompt>Hỏi ${id}</prompt>
  <simpleChoice identifier="a">Một</simpleChoice><simpleChoice identifier="b">Hai</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;

const resource = (href: string, type = "imsqti_item_xmlv2p1") =>
  `<resource identifier="${href.length}" type="${type}" href="${href}"><file href="${href}"/></resource>`;

const manifest = (...resources: string[]) =>
  `<manifest><resources>${resources.join("")}</resources></manifest>`;

const zip = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    ),
  );

const read = (files: Record<string, string>) => readingOf(readPackage(zip(files)));

test("reads the items of the manifest once each, in its order, wherever they lie", () => {
  const found = read({
    "a/câu 1 & 2.xml": choice("C1"),
    "z.xml": choice("C2"),
    "imsmanifest.xml": manifest(
      resource("z.xml"),
      resource("a/c%C3%A2u%201%20&amp;%202.xml"),
      resource("z.xml"),
    ),
  });

  expect(found.format).toBe("qti2.1");
  expect(found.items.map(({ ref }) => ref)).toEqual(["C2", "C1"]);
  expect(found.skipped).toEqual([]);
});

test("reads a package that was packed together with its folder", () => {
  const found = read({
    "goi/imsmanifest.xml": manifest(resource("items/1.xml")),
    "goi/items/1.xml": choice("C1"),
  });

  expect(found.items.map(warningsOf)).toEqual([[]]);
});

test("names what the manifest lists and the package does not hold, and reads what it does not list", () => {
  const found = read({
    "imsmanifest.xml": manifest(resource("1.xml"), resource("anh.png", "webcontent")),
    "one.xml": choice("C1"),
    "__MACOSX/._one.xml": "x",
  });

  expect(found.skipped).toEqual([
    { ref: "1.xml", line: 1, code: "missing_file", values: { file: "1.xml" } },
  ]);
  expect(found.items.map(warningsOf)).toEqual([["not_in_manifest"]]);
});

test("names broken parts by their paths and reads the others", () => {
  const found = read({
    "imsmanifest.xml": manifest(resource("1.xml"), resource("2.xml"), resource("3.xml")),
    "1.xml": "<assessmentItem>\n<itemBody></assessmentItem>",
    "2.xml": choice("C2"),
    "3.xml": '<!DOCTYPE a [<!ENTITY x "y">]><assessmentItem/>',
  });

  expect(found.items.map(({ ref }) => ref)).toEqual(["C2"]);
  expect(found.skipped).toMatchObject([
    { ref: "1.xml", line: 2, code: "malformed_xml" },
    { ref: "3.xml", code: "xml_declares_entities" },
  ]);
});

test("reads items although the manifest is broken or absent", () => {
  const broken = read({ "imsmanifest.xml": "<manifest>", "1.xml": choice("C1") });

  expect(broken.items).toHaveLength(1);
  expect(broken.skipped).toMatchObject([{ ref: "imsmanifest.xml", code: "malformed_xml" }]);
  expect(read({ "1.xml": choice("C1") }).items).toHaveLength(1);
});

test("takes topics from the titles of sections, not from those that tools give", () => {
  const section = (title: string, inner: string) =>
    `<assessmentSection title="${title}">${inner}</assessmentSection>`;
  const reference = (href: string) => `<assessmentItemRef href="${href}"/>`;
  const found = read({
    "imsmanifest.xml": manifest(resource("1.xml"), resource("2.xml"), resource("t/test.xml")),
    "1.xml": choice("C1"),
    "2.xml": choice("C2"),
    "t/test.xml": `<assessmentTest>${section("Section 1", reference("../1.xml") + section("Luật Cán bộ", reference("../2.xml")))}</assessmentTest>`,
  });

  expect(found.items.map(({ topic }) => topic)).toEqual([null, "Luật Cán bộ"]);
});

test("finds pictures beside the item and names those that are missing", () => {
  const found = read({
    "imsmanifest.xml": manifest(resource("a/1.xml")),
    "a/1.xml": choice("C1", '<p><img src="../anh/1.png" alt="A"/><img src="2.png" alt="B"/></p>'),
    "anh/1.PNG": "x",
  });
  const [item] = found.items;

  expect(item?.stem.filter(({ kind }) => kind === "image")).toEqual([
    { kind: "image", source: "anh/1.PNG", alt: "A" },
    { kind: "image", source: "2.png", alt: "B" },
  ]);
  expect(warningsOf(item)).toEqual(["missing_image"]);
});

test("keeps a text apart that an item begins with, and puts others where they are included", () => {
  const files = {
    "imsmanifest.xml": manifest(resource("a/1.xml")),
    "chung/bai.xml": '<div><p>Đoạn văn</p><img src="tranh.png" alt="Tranh"/></div>',
    "chung/tranh.png": "x",
  };
  const shared = choice("C1", '<xi:include href="../chung/bai.xml"/>');
  const [found] = read({ ...files, "a/1.xml": shared }).items;
  const [within] = read({ ...files, "a/1.xml": shared.replace("<xi:", "<p>Đọc:</p><xi:") }).items;
  const [lost] = read({ ...files, "a/1.xml": shared.replace("bai", "bao") }).items;

  expect(found).toMatchObject({
    stimulus: {
      ...{ ref: "../chung/bai.xml", title: "" },
      content: [paragraph("Đoạn văn"), { kind: "image", source: "chung/tranh.png", alt: "Tranh" }],
    },
    stem: [paragraph("Hỏi C1")],
    warnings: [],
  });
  expect(within).not.toHaveProperty("stimulus");
  expect(plainText(within?.stem ?? [])).toBe("Đọc:\nĐoạn văn\n[Tranh]\nHỏi C1");
  expect(warningsOf(lost)).toEqual(["missing_stimulus"]);
});

test("takes no more texts into one item than it may share", () => {
  const [item] = read({
    "a.xml": choice("C1", `<p>Đọc:</p>${'<xi:include href="b.xml"/>'.repeat(60)}`),
    "b.xml": "<div><p>Đoạn</p></div>",
  }).items;

  expect(plainText(item?.stem ?? []).split("Đoạn")).toHaveLength(51);
  expect(warningsOf(item)).toContain("missing_stimulus");
});

const paragraph = (text: string) => ({ kind: "paragraph", runs: [{ text }] });

test("does not report a bank that lies in the same package", () => {
  const draw = (bank: string) =>
    `<questestinterop><section><selection><sourcebank_ref>${bank}</sourcebank_ref></selection></section></questestinterop>`;
  const bank = '<questestinterop><objectbank ident="b"/></questestinterop>';
  const found = read({
    "test.xml": draw("ngan-hang"),
    "x/ngan-hang.xml.qti": bank,
    "y.xml": draw("khac"),
  });

  expect(found.skipped.map(({ ref, code }) => [ref, code])).toEqual([["khac", "bank_elsewhere"]]);
});

test("refuses an archive without questions, and one that leads out of itself", () => {
  expect(readPackage(zip({ "a.txt": "x" }))).toMatchObject({
    reason: { code: "no_items_in_package" },
  });
  expect(readPackage(zip({ "../1.xml": choice("C1") }))).toMatchObject({
    reason: { code: "unsafe_archive" },
  });
});

test("names a thousand files that a manifest lists in vain, and counts the others", () => {
  const lost = Array.from({ length: 1_003 }, (_, at) => resource(`lost${at}.xml`));
  const { skipped } = read({ "imsmanifest.xml": manifest(...lost), "one.xml": choice("C1") });

  expect(skipped).toHaveLength(1_001);
  expect(skipped.at(-1)).toEqual({
    ref: "imsmanifest.xml",
    code: "more_missing_files",
    values: { count: 3 },
  });
});

test("leaves out a shared text that an item includes too often to be held", () => {
  const include = '<xi:include href="s.xml"/>';
  const { items } = read({
    "imsmanifest.xml": manifest(resource("1.xml")),
    "1.xml": choice("C1", `<p>x</p>${include.repeat(4)}`),
    "s.xml": `<div>${"a ".repeat(30_000)}</div>`,
  });

  expect(items.map(warningsOf)).toEqual([["stimulus_too_long"]]);
  expect(plainText(items[0]?.stem ?? []).length).toBeLessThan(200_000);
});

test("finds the pictures of a package that was packed together with its folder", () => {
  const picture = '<img src="%24IMS-CC-FILEBASE%24/a.png" alt="hình"/>';
  const { items } = read({
    "goi/imsmanifest.xml": manifest(resource("1.xml")),
    "goi/1.xml": choice("C1", picture.replaceAll("%24", "$")),
    "goi/web_resources/a.png": "x",
  });

  expect(items.map(warningsOf)).toEqual([[]]);
});
