import type { HostileCase } from "./case";
import { zipOf, type ZipPart } from "./zip";

const item = (name: string) =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${name}"><responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody><p>Hỏi ${name}?</p><choiceInteraction responseIdentifier="R"><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;

const good: ZipPart = { name: "good.xml", content: item("good") };
const filler = (size: number) => Buffer.alloc(size, "0");

const one = { read: true, items: 1 } as const;
const refused = (...codes: string[]) => ({ refused: codes });
const unsafe = refused("unsafe_archive");
const bomb = refused("archive_too_large");

const cases: Readonly<Record<string, readonly [() => Uint8Array, HostileCase["outcome"]]>> = {
  "bomb-of-one-part": [
    () => zipOf([good, { name: "bomb.xml", content: filler(60_000_000) }]),
    bomb,
  ],
  "bomb-that-claims-gigabytes": [
    () => zipOf([good, { name: "bomb.xml", content: "x", inflated: 0xffffffff }]),
    bomb,
  ],
  "bomb-of-many-parts": [
    () =>
      zipOf(
        Array.from({ length: 300 }, (_, index) => ({
          name: `${index}.xml`,
          content: filler(900_000),
        })),
      ),
    bomb,
  ],
  "bomb-of-shared-bytes": [
    () =>
      zipOf([
        good,
        ...Array.from({ length: 500 }, (_, index) => ({
          ...{ name: `${index}.xml`, content: "", start: 0, packed: 60_000, inflated: 300_000 },
        })),
      ]),
    bomb,
  ],
  "bomb-within-an-archive": [
    () =>
      zipOf([
        good,
        { name: "inner.zip", content: zipOf([{ name: "x", content: filler(900_000) }]) },
      ]),
    one,
  ],
  "archive-in-archive-in-archive": [
    () => {
      let inner = zipOf([good]);
      for (let depth = 0; depth < 20; depth += 1)
        inner = zipOf([{ name: "in.zip", content: inner }]);
      return inner;
    },
    refused("no_items_in_package"),
  ],
  "part-longer-than-it-says": [
    () => zipOf([good, { name: "lie.xml", content: filler(5_000_000), inflated: 100 }]),
    { ...one, skipped: ["unreadable_file"] },
  ],
  "part-shorter-than-it-says": [
    () => zipOf([good, { name: "lie.xml", content: item("x"), inflated: 90_000 }]),
    { ...one, skipped: ["unreadable_file"] },
  ],
  "wrong-checksum": [
    () => zipOf([good, { name: "lie.xml", content: item("x"), checksum: 1 }]),
    { ...one, skipped: ["unreadable_file"] },
  ],
  "strange-packing": [
    () => zipOf([good, { name: "lie.xml", content: item("x"), method: 99 }]),
    { ...one, skipped: ["unreadable_file"] },
  ],
  "way-up": [
    () => zipOf([good, { name: "../../../etc/cron.d/x.xml", content: item("x") }]),
    unsafe,
  ],
  "way-up-within": [() => zipOf([good, { name: "a/../../x.xml", content: item("x") }]), unsafe],
  "way-from-the-root": [() => zipOf([good, { name: "/etc/x.xml", content: item("x") }]), unsafe],
  "way-of-windows": [() => zipOf([good, { name: "C:\\x.xml", content: item("x") }]), unsafe],
  "backward-strokes": [
    () => zipOf([good, { name: "a\\..\\..\\x.xml", content: item("x") }]),
    unsafe,
  ],
  "null-in-name": [() => zipOf([good, { name: "x.xml\0.png", content: item("x") }]), unsafe],
  "two-of-one-name": [() => zipOf([good, { name: "good.xml", content: item("bad") }]), unsafe],
  "two-names-but-for-capitals": [
    () => zipOf([good, { name: "GOOD.xml", content: item("bad") }]),
    unsafe,
  ],
  "link-elsewhere": [
    () => zipOf([good, { name: "passwd.xml", content: "/etc/passwd", mode: 0o120777 }]),
    unsafe,
  ],
  "two-parts-in-one-place": [
    () => zipOf([good, { name: "b.xml", content: "", start: 0, packed: 50, inflated: 90 }]),
    unsafe,
  ],
  "two-archives-in-one": [
    () => Buffer.concat([zipOf([good]), Buffer.alloc(2_000), zipOf([good])]),
    unsafe,
  ],
  "sizes-behind-the-content": [() => zipOf([{ ...good, streamed: true }]), one],
  locked: [() => zipOf([{ ...good, flags: 1 }]), refused("encrypted_archive")],
  "more-parts-than-any": [
    () => zipOf(Array.from({ length: 30_000 }, (_, index) => ({ name: `${index}`, content: "" }))),
    bomb,
  ],
  "count-that-lies-low": [
    () => zipOf([good, { name: "hidden.xml", content: item("hidden") }], { count: 1 }),
    refused("damaged_archive", "unsafe_archive"),
  ],
  "count-that-lies-high": [() => zipOf([good], { count: 9 }), refused("damaged_archive")],
  "large-format": [
    () => zipOf([good], { count: 0xffff, size: 0xffffffff, start: 0xffffffff }),
    refused("archive_too_large", "damaged_archive"),
  ],
  "directory-elsewhere": [() => zipOf([good], { start: 4_000_000 }), refused("damaged_archive")],
  "cut-off": [
    () => zipOf([good, { name: "b.xml", content: item("b") }]).subarray(0, 500),
    refused("damaged_archive"),
  ],
  "cut-off-at-the-end": [() => zipOf([good]).subarray(0, -9), refused("damaged_archive")],
  "nothing-in-it": [() => zipOf([]), refused("empty_file", "binary")],
  "names-with-quotes": [
    () => zipOf([{ name: `a"b'<img src=x onerror=alert(1)>.xml`, content: item("x") }]),
    one,
  ],
  "manifest-that-leads-out": [
    () =>
      zipOf([
        {
          name: "imsmanifest.xml",
          content: `<manifest><resources><resource type="imsqti_item_xmlv2p1" href="../../../etc/passwd"/><resource type="imsqti_item_xmlv2p1" href="file:///etc/passwd"/><resource type="imsqti_item_xmlv2p1" href="good.xml"/></resources></manifest>`,
        },
        good,
      ]),
    { ...one, skipped: ["missing_file"], without: ["root:x"] },
  ],
  "manifest-of-lost-files": [
    () => zipOf([{ name: "imsmanifest.xml", content: lostFiles(5_000) }, good]),
    { ...one, skipped: ["missing_file", "more_missing_files"] },
  ],
  "text-included-without-end": [
    () =>
      zipOf([
        { name: "s.xml", content: `<div>${"x ".repeat(30_000)}</div>` },
        {
          name: "good.xml",
          content: item("x").replace("<itemBody>", `<itemBody><p>x</p>${include.repeat(2_000)}`),
        },
      ]),
    { ...one, warnings: ["stimulus_too_long"] },
  ],
  "manifest-with-entities": [
    () =>
      zipOf([
        {
          name: "imsmanifest.xml",
          content: `<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest>&x;</manifest>`,
        },
        good,
      ]),
    { ...one, skipped: ["xml_declares_entities"], without: ["root:x"] },
  ],
  "behind-other-bytes": [
    () => Buffer.concat([Buffer.from("#!/bin/sh\nrm -rf /\n\0"), zipOf([good])]),
    refused("binary", "no_items"),
  ],
};

const include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="s.xml"/>';

function lostFiles(count: number): string {
  const resources = Array.from(
    { length: count },
    (_, at) => `<resource type="imsqti_item_xmlv2p1" href="lost${at}.xml"/>`,
  );
  return `<manifest><resources>${resources.join("")}</resources></manifest>`;
}

/** Packages that lie, lead out or burst. */
export const archiveCases: readonly HostileCase[] = Object.entries(cases).map(
  ([name, [bytes, outcome]]) => ({ name: `${name}.zip`, bytes, outcome }),
);
