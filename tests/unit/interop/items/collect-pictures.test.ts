import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTypedItem } from "@/lib/domain/bank/read-typed-item";
import { collectPictures } from "@/lib/interop/items/collect-pictures";
import { knowPlaces } from "@/lib/interop/items/known-places";
import { readItems } from "@/lib/interop/items/read-items";
import { typeItem } from "@/lib/interop/items/type-item";
import { aDocument, paragraph, paragraphs } from "./docx/a-document";
import { readingOf } from "./said";

/** Bytes that tell two pictures apart: nothing here looks into them. */
const one = "iVBORw0KGgo=";
const other = "iVBORw0KGgp4";

const digest = (letter: string) => letter.repeat(64);

async function collected(bytes: Uint8Array) {
  const reading = readingOf(await readItems({ name: "x", bytes }, null));
  return { reading, ...collectPictures(bytes, reading) };
}

const moodle = (...questions: string[]) =>
  strToU8(`<?xml version="1.0"?><quiz>\n${questions.join("\n")}\n</quiz>`);

const pictured = (name: string, data: string) =>
  `<question type="truefalse"><questiontext format="html"><text><![CDATA[<p>Hỏi <img src="@@PLUGINFILE@@/${encodeURIComponent(name)}" alt="Hình"></p>]]></text><file name="${name}" encoding="base64">${data}</file></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`;

describe("collectPictures", () => {
  it("finds what a Word document shows, once however often it stands there", async () => {
    const drawing = `<w:r><w:drawing><wp:docPr xmlns:wp="wp" descr="Màn hình"/><a:blip r:embed="rId1"/></w:drawing></w:r>`;
    const question = (number: number) =>
      paragraph(`<w:r><w:t>Câu ${number}: Hỏi?</w:t></w:r>${drawing}`) +
      paragraphs("A. x\nB. y\nĐáp án: B");
    const bytes = aDocument(question(1) + question(2), {
      "word/media/image1.png": "picture",
      "word/_rels/document.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="image" Target="media/image1.png"/></Relationships>',
    });

    const { pictures, places } = await collected(bytes);

    expect(pictures).toEqual([
      { name: "image1.png", data: Buffer.from("picture").toString("base64") },
    ]);
    expect(places).toEqual([{ "media/image1.png": 0 }, { "media/image1.png": 0 }]);
  });

  it("tells apart what two questions of Moodle call by one name", async () => {
    const { pictures, places } = await collected(
      moodle(pictured("a b.png", one), pictured("a b.png", other)),
    );

    expect(pictures.map(({ data }) => data)).toEqual([one, other]);
    expect(places).toEqual([{ "a b.png": 0 }, { "a b.png": 1 }]);
  });

  it("takes what is written into the text itself, and leaves out what lies elsewhere", async () => {
    const text = `<img src="data:image/png;base64,${one}"><img src="https://x.vn/a.png">`;
    const { pictures } = await collected(
      moodle(pictured("c.png", other).replace("<p>Hỏi", `<p>Hỏi ${text}`)),
    );

    expect(pictures.map(({ data }) => data)).toEqual([one, other]);
  });
});

const hotspot = `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="H" title="t">
<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>b</value></correctResponse></responseDeclaration>
<itemBody><p>Nút nào lưu tệp?</p><hotspotInteraction responseIdentifier="R" maxChoices="1"><prompt>Chọn</prompt>
<object type="image/png" data="hinh/a.png" width="200" height="100">Thanh công cụ</object>
<hotspotChoice shape="rect" identifier="a" coords="0,0,50,50" hotspotLabel="Nút trái"/>
<hotspotChoice shape="circle" identifier="b" coords="100,50,10" hotspotLabel="Nút giữa"/>
<hotspotChoice shape="poly" identifier="c" coords="150,0,200,0,200,50,150,0" hotspotLabel="Nút phải"/>
</hotspotInteraction></itemBody></assessmentItem>`;

describe("a hotspot of a package", () => {
  const typed = async (item: string) => {
    const bytes = zipSync({ "i.xml": strToU8(item), "hinh/a.png": strToU8("picture") });
    const { reading, places } = await collected(bytes);
    const kept = {
      ...{ sha256: digest("a"), width: 400, height: 200 },
      natural: { width: 800, height: 400 },
    };
    const sources = Object.keys(places[0] ?? {}).map((source) => [source, kept] as const);
    const [found] = reading.items;
    if (found === undefined) throw new Error("nothing was read");
    const result = typeItem(found, knowPlaces([], []), "goi.zip", new Map(sources));
    if (!result.ok) throw new Error(result.reason.code);
    return result.value;
  };

  it("comes with its picture, and with its areas in the dots of the picture that is kept", async () => {
    const { typed: item, remarks } = await typed(hotspot);

    expect(item).toMatchObject({
      ...{ type: "hotspot", stem: "Nút nào lưu tệp?\nChọn", correct: ["B"] },
      picture: { file: digest("a"), alt: "Thanh công cụ", width: 400, height: 200 },
      options: [
        {
          text: "Nút trái",
          area: { shape: "rectangle", left: 0, top: 0, width: 100, height: 100 },
        },
        { text: "Nút giữa", area: { shape: "circle", x: 200, y: 100, radius: 20 } },
        {
          text: "Nút phải",
          area: {
            shape: "polygon",
            points: [
              [300, 0],
              [400, 0],
              [400, 100],
            ],
          },
        },
      ],
    });
    expect(remarks.map(({ code }) => code)).not.toContain("pictures_left_out");
    const placed = {
      ...item,
      topicId: "11111111-1111-4111-8111-111111111111",
      level: "NB",
    } as const;
    expect(readTypedItem(placed).ok).toBe(true);
  });

  it("waits for a person where it has no names, no words for its picture, or another shape", async () => {
    const { typed: item } = await typed(
      hotspot
        .replaceAll(/ hotspotLabel="[^"]*"/g, "")
        .replace("Thanh công cụ", "")
        .replace('shape="circle"', 'shape="ellipse"'),
    );
    const problems = readTypedItem(item);

    expect(item.options.map(({ text }) => text)).toEqual(["", "", ""]);
    expect(item.options[1]).not.toHaveProperty("area");
    expect(problems.ok ? [] : problems.reason).toEqual(
      expect.arrayContaining(["empty_option", "picture_without_words", "area_outside"]),
    );
  });
});
