import { describe, expect, it } from "vitest";
import { readDocx } from "@/lib/interop/items/docx/read-docx";
import { itemsIn, readingOf, warningsOf } from "../said";
import { aDocument, listed, numbering, paragraph, paragraphs, run, table } from "./a-document";

const read = (content: string, parts: Record<string, string> = {}) =>
  readDocx({ name: "x", bytes: aDocument(content, parts) });

const red = '<w:color w:val="FF0000"/>';

/** Three questions whose keys are B, A and B, each option through `write`. */
const three = (write: (text: string, isKey: boolean) => string) =>
  [1, 2, 3]
    .map((number) =>
      [
        paragraph(`Câu ${number}: Hỏi gì?`),
        paragraph(write("A. một", number === 2)),
        paragraph(write("B. hai", number !== 2)),
        paragraph(write("C. ba", false)),
      ].join(""),
    )
    .join("");

const keysOf = (content: string) =>
  readingOf(read(content)).items.map(({ key, status }) => `${status} ${key.join()}`);

describe("readDocx", () => {
  it("reads labels that Word counts by itself", () => {
    const lists = numbering([
      ["decimal", "Câu %1:"],
      ["upperLetter", "%2."],
    ]);
    const content = [
      listed(1, 0, "Một?") + listed(1, 1, "x") + listed(1, 1, "y") + paragraph("Đáp án: B"),
      listed(1, 0, "Hai?") + listed(1, 1, "z") + listed(1, 1, "t") + paragraph("Đáp án: A"),
    ].join("");

    expect(itemsIn(read(content, lists))).toEqual([
      "single_choice · Một? · A x | B y · B",
      "single_choice · Hai? · A z | B t · A",
    ]);
  });

  it.each([
    ["red letters", (text: string, is: boolean) => run(text, is ? red : "")],
    [
      "underlined letters",
      (text: string, is: boolean) => run(text, is ? '<w:u w:val="single"/>' : ""),
    ],
    ["bold letters", (text: string, is: boolean) => run(text, is ? "<w:b/>" : "")],
    [
      "highlighted letters",
      (text: string, is: boolean) => run(text, is ? '<w:highlight w:val="yellow"/>' : ""),
    ],
    ["a shade", (text: string, is: boolean) => run(text, is ? '<w:shd w:fill="FFFF00"/>' : "")],
    [
      "the label alone",
      (text: string, is: boolean) =>
        run(text.slice(0, 2), is ? '<w:u w:val="single"/>' : "") + run(text.slice(2)),
    ],
  ])("takes %s for the key where they single out one option each time", (_, write) => {
    expect(keysOf(three(write))).toEqual(["ready B", "ready A", "ready B"]);
  });

  it("takes no emphasis for the key that is a habit, or is in two options", () => {
    const habit = three((text, is) => run(text, is || text.startsWith("C") ? "<w:b/>" : ""));
    const once = paragraphs("Câu 1: Một?\nA. x") + paragraph(run("B. y", "<w:b/>"));

    expect(keysOf(habit)).toEqual(["draft ", "draft ", "draft "]);
    expect(keysOf(once)).toEqual(["draft "]);
    expect(
      keysOf(three((text, is) => run(text, is ? '<w:b w:val="0"/><w:color w:val="000000"/>' : ""))),
    ).toEqual(["draft ", "draft ", "draft "]);
  });

  it("leaves a question to a person where emphasis and table disagree", () => {
    const content =
      three((text, is) => run(text, is ? red : "")) + paragraphs("BẢNG ĐÁP ÁN\n1-B 2-B 3-B");
    const { items } = readingOf(read(content));

    expect(items.map(({ status }) => status)).toEqual(["ready", "draft", "ready"]);
    expect(warningsOf(items[1])).toContain("keys_disagree");
  });

  it("reads tables: of items, of keys, of options, and of numbered questions", () => {
    const ofItems = table(
      ["STT", "Nội dung câu hỏi", "A", "B", "Đáp án"],
      ["1", "Một?", "x", "y", "B"],
    );
    const ofKeys =
      paragraphs("Câu 1: Một?\nA. x\nB. y\nCâu 2: Hai?\nA. x\nB. y") +
      table(["Câu", "1", "2"], ["Đáp án", "B", "A"]);
    const upright =
      paragraphs("Câu 1: Một?\nA. x\nB. y\nCâu 2: Hai?\nA. x\nB. y") +
      table(["Câu", "Đáp án"], ["1", "B"], ["2", "A"]);
    const ofOptions =
      paragraphs("Câu 1: Một?") +
      table(["A. x", "B. y"], ["C. z", "D. t"]) +
      paragraphs("Đáp án: D");
    const numbered = table(
      ["1", "Câu nào đúng?\nA. x\nB. y", "B"],
      ["2", "Câu nào sai?\nA. x\nB. y", "A"],
    );

    expect(itemsIn(read(ofItems))).toEqual(["single_choice · Một? · A x | B y · B"]);
    expect(keysOf(ofKeys)).toEqual(["ready B", "ready A"]);
    expect(keysOf(upright)).toEqual(["ready B", "ready A"]);
    expect(itemsIn(read(ofOptions))).toEqual(["single_choice · Một? · A x | B y | C z | D t · D"]);
    expect(itemsIn(read(numbered))).toEqual([
      "single_choice · Câu nào đúng? · A x | B y · B",
      "single_choice · Câu nào sai? · A x | B y · A",
    ]);
  });

  it("reads what people see: accepted changes, text boxes once, line breaks, formulas, pictures", () => {
    const box = (text: string) => `<w:txbxContent>${paragraphs(text)}</w:txbxContent>`;
    const content = [
      paragraph(
        `${run("Câu 1: Một ")}<w:ins>${run("thêm")}</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>${run(" ẩn", "<w:vanish/>")}<w:r><w:br/><w:t>dòng hai</w:t></w:r>`,
      ),
      paragraph(
        `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>x+1</m:t></m:r></m:den></m:f></m:oMath>`,
      ),
      paragraph(`<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>`),
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box("A. x\nB. y")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("A. x\nB. y")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      paragraph("Đáp án: A"),
    ].join("");
    const relations =
      '<Relationships><Relationship Id="rId9" Type="x/image" Target="media/hinh 1.png"/><Relationship Id="rId2" Type="x/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>';

    expect(itemsIn(read(content, { "word/_rels/document.xml.rels": relations }))).toEqual([
      "single_choice · Một thêm / dòng hai / 1/(x+1) / [media/hinh 1.png] · A x | B y · A",
    ]);
  });

  it("reads letters of the fonts before Unicode, from the run or its style", () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const styles = `<w:styles xmlns:w="x"><w:style w:styleId="Cu"><w:rPr>${font(".VnTime")}</w:rPr></w:style></w:styles>`;
    const content =
      paragraph(run("C©u 1: C¬ quan nµo?"), '<w:pStyle w:val="Cu"/>') +
      paragraph(run("A. Quoác hoäi", font("VNI-Times"))) +
      paragraph(
        run("B. ñ", font("VNI-Times")) +
          run("öôø", font("VNI-Times")) +
          run("ng", font("VNI-Times")),
      ) +
      paragraph(run("C. ChÝnh phñ", font(".VnTimeH")));

    expect(itemsIn(read(content, { "word/styles.xml": styles }))).toEqual([
      "draft · single_choice · Cơ quan nào? · A Quốc hội | B đường | C CHÍNH PHỦ · ",
    ]);
  });

  it("refuses what would fetch, start or harm, and what is no document", () => {
    const relation = (type: string) => ({
      "word/_rels/settings.xml.rels": `<Relationships><Relationship Id="r" Type="http://x/${type}" Target="https://example.org/x" TargetMode="External"/></Relationships>`,
    });
    const field = (text: string) => paragraph(`<w:r><w:instrText>${text}</w:instrText></w:r>`);
    const code = (content: string, parts: Record<string, string> = {}) => {
      const outcome = read(content, parts);
      return outcome.ok ? "read" : outcome.reason.code;
    };

    expect(code("", relation("attachedTemplate"))).toBe("external_links");
    expect(code("", relation("oleObject"))).toBe("external_links");
    expect(code("", relation("aFChunk"))).toBe("external_links");
    expect(code(field('DDEAUTO c:\\\\x\\\\cmd.exe "/k calc"'))).toBe("external_links");
    expect(code("", { "word/vbaProject.bin": "x" })).toBe("macros");
    expect(
      code("", {
        "word/document.xml": '<!DOCTYPE d [<!ENTITY a "x">]><d>&a;</d>',
      }),
    ).toBe("xml_declares_entities");
    expect(code("", { "word/document.xml": "<w:document" })).toBe("malformed_xml");
    expect(code(paragraphs("Kính gửi quý cơ quan"))).toBe("no_items");
    expect(readDocx({ name: "x", bytes: new TextEncoder().encode("x") })).toMatchObject({
      reason: { code: "not_archive" },
    });
  });
});
