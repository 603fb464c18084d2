import { describe, expect, test } from "vitest";
import { unitPaper } from "@/lib/documents/inspection/inspection-paper";
import { campaignPapers, inspectionPapers, unitPapers } from "@/lib/domain/inspection/paper";
import { paperOf, registered, rows, said, templateOf } from "./a-paper";
import { aCampaign, aRecord, body } from "./an-inspection";

describe("each paper of an inspection", () => {
  test.each(inspectionPapers)("%s: the wording it comes with names only what is known", (paper) => {
    expect(() => templateOf(paper)).not.toThrow();
  });

  test.each(inspectionPapers)("%s: nothing of the template's own signs is left", (paper) => {
    const { head, kind, subject, signatures, recipients } = paperOf(paper);
    const all = JSON.stringify([
      head,
      kind,
      subject,
      signatures,
      recipients?.lines ?? [],
      said(paperOf(paper)),
    ]);

    expect(all).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|null|NaN/);
  });

  test("is either about one unit or about all", () => {
    expect([...campaignPapers, ...unitPapers]).toEqual([...inspectionPapers]);
  });
});

describe("the minutes", () => {
  test("show what was found beside what was reported, in groups with their points", () => {
    const found = rows(paperOf("minutes"), "Nội dung kiểm tra");

    expect(found).toContainEqual([
      ...["1", "Công chức có máy tính làm việc", "60/62 máy\n(tự khai: 62/62 máy)"],
      ...["Bố trí thêm 02 máy", "4,84/5"],
    ]);
    expect(found).toContainEqual([
      "2",
      "Máy tính nối mạng nội bộ (LAN)",
      "Không phát sinh",
      "",
      "Không áp dụng",
    ]);
    expect(found.find(([, name]) => name === "Hạ tầng")?.[4]).toBe("4,84/12");
  });

  test("say why a line does not apply to the unit, and which answer caps the grade", () => {
    const exempt = new Map([["B1", "Đơn vị mới lập"]]);
    const record = aRecord({ exempt, score: { ...aRecord().score, gates: ["F5"] } });
    const paper = unitPaper(
      {
        ...{ paper: "minutes", template: templateOf("minutes") },
        ...{ body, campaign: aCampaign(), registered },
      },
      record,
    );

    expect(rows(paper, "Nội dung kiểm tra")).toContainEqual([
      ...["1", "Công chức có máy tính làm việc", "", "Đơn vị mới lập", "Không áp dụng"],
    ]);
    expect(said(paper)).toContain("Nội dung không đạt nên giới hạn xếp loại: F5 (");
  });

  test("ask in the words of the record for what no recommendation asks for yet", () => {
    const order = { body, campaign: aCampaign(), registered };
    const minutes = { ...order, paper: "minutes", template: templateOf("minutes") } as const;
    const advice = ["Nối mạng tầng 3 trước 31/12", "Đổi mật khẩu"];

    const paper = unitPaper(minutes, aRecord({ recommendations: [], advice }));
    const none = unitPaper(minutes, aRecord({ recommendations: [], advice: [] }));

    expect(said(paper)).toContain("\n- Nối mạng tầng 3 trước 31/12;\n- Đổi mật khẩu.\n");
    expect(said(none)).toContain("Không có.");
  });

  test("tell what the test brought to the lines that it fills", () => {
    const found = rows(paperOf("minutes"), "Nội dung kiểm tra");

    expect(found).toContainEqual(["1", "Tỷ lệ công chức đạt", "22/28 người đạt", "", ""]);
    expect(found).toContainEqual(["2", "Điểm trung bình", "6,83 trên thang 10", "", ""]);
  });

  test("name who was there for the unit as it was typed: a person or an office", () => {
    const attendees = [{ name: "Văn phòng", position: "bộ phận một cửa" }];
    const order = { body, campaign: aCampaign(), registered };
    const paper = unitPaper(
      { ...order, paper: "minutes", template: templateOf("minutes") },
      aRecord({ attendees }),
    );

    expect(said(paper)).toContain("\n- Văn phòng, bộ phận một cửa.\n");
  });

  test("name the signers who are known, and leave the place open for the others", () => {
    const { signatures } = paperOf("minutes");

    expect(signatures.map(({ names }) => names)).toEqual([
      ["Nguyễn Hữu Phước"],
      ["Trần Thị Lệ"],
      ["Phan Văn Tín"],
    ]);
    const nobody = aRecord({ attendees: [], visit: { ...aRecord().visit, members: [] } });
    const order = { body, campaign: aCampaign({ team: [] }), registered };
    const open = unitPaper({ ...order, paper: "minutes", template: templateOf("minutes") }, nobody);
    expect(open.signatures.map(({ names }) => names)).toEqual([[], [], []]);
    expect(open.body).toContainEqual({ kind: "blank", lines: 2 });
  });

  test("bear the number as it was entered, and who signed for the unit with what words", () => {
    const statement = "Đơn vị sẽ giải trình về sao lưu.";
    const signer = { name: "Hồ Văn Diện", capacity: "unit" as const, at: body.readAt };
    const unitSaid = { refused: false, statement };
    const seal = {
      ...{ digest: "0".repeat(64), sealedAt: body.readAt, signers: [signer], unitSaid },
      code: "",
    };
    const order = { body, campaign: aCampaign() };
    const paper = unitPaper(
      {
        ...{ ...order, paper: "minutes", template: templateOf("minutes") },
        registered: { number: "07/BB-SKHCN", on: "2026-11-24", place: "" },
      },
      aRecord({ seal }),
    );

    expect(paper.head.number).toBe("Số: 07/BB-SKHCN");
    expect(paper.signatures[0]?.names).toEqual(["Hồ Văn Diện"]);
    expect(said(paper)).toContain(`Đơn vị nhất trí với nội dung biên bản. ${statement}`);
    expect(paper.annex).toEqual([]);
  });

  test("end each of what somebody listed once", () => {
    const paper = unitPaper(
      {
        ...{ body, campaign: aCampaign(), registered },
        ...{ paper: "minutes", template: templateOf("minutes") },
      },
      aRecord({ strengths: ["Có quy chế.", "Phân công rõ;", "Nộp báo cáo, v.v...", "Đủ máy."] }),
    );

    expect(said(paper)).toContain(
      "- Có quy chế;\n- Phân công rõ;\n- Nộp báo cáo, v.v...;\n- Đủ máy.\n",
    );
  });

  test("leave out no figure's certainty", () => {
    const text = said(paperOf("minutes"));

    expect(text).toContain("Điểm trung bình, thang 10: 6,83 (khoảng tin cậy 95%: 6,31 đến 7,34)");
    expect(text).toContain("Số người đạt: 22/28 (78,6%); ước tính cả đơn vị: từ 62,0% đến 89,0%");
    expect(text).toContain("vắng: 2, trong đó có lý do: 1");
    // Lowest, and no more: whether it is weak is for the intervals to say.
    expect(text).toContain("- Chủ đề có điểm thấp nhất: An toàn thông tin, Ký số.");
  });

  test("scale photographs into their box and number them", () => {
    const photo = { type: "jpg" as const, data: "", takenAt: null };
    const photos = [
      { ...photo, caption: "Phòng máy", width: 4000, height: 1000 },
      { ...photo, caption: "", width: 1000, height: 4000 },
    ];
    const order = { body, campaign: aCampaign(), registered };
    const paper = unitPaper(
      { ...order, paper: "minutes", template: templateOf("minutes") },
      aRecord({ photos }),
    );

    const pictures = paper.annex?.filter((block) => block.kind === "picture");

    expect(pictures).toMatchObject([
      { width: 140, height: 35, caption: "Ảnh 1. Phòng máy" },
      { height: 95, caption: "Ảnh 2." },
    ]);
  });

  test("bear the digest of a sealed record in groups to compare", () => {
    const digest = "0123456789abcdef".repeat(4);
    const seal = { digest, sealedAt: body.readAt, signers: [], unitSaid: null, code: "" };
    const order = { body, campaign: aCampaign(), registered };
    const paper = unitPaper(
      { ...order, paper: "minutes", template: templateOf("minutes") },
      aRecord({ seal }),
    );

    expect(said(paper)).toContain("01234567 89abcdef 01234567");
    expect(said(paper).replaceAll(" ", "")).toContain(digest);
  });
});

describe("the minutes of the re-check", () => {
  test("stand on the conclusion, and say the day that they were entered with", () => {
    const text = said(paperOf("recheck"));

    expect(text).toContain(
      "Căn cứ Thông báo số 88/TB-UBND ngày 05 tháng 12 năm 2026 kết luận kiểm tra tại",
    );
    expect(text).toContain("phút ngày 24 tháng 11 năm 2026, tại");
  });

  test("leave room for what nobody has entered yet", () => {
    const order = { body, campaign: aCampaign({ plan: null }) };
    const registration = { number: "", on: "", place: "" };
    const paper = unitPaper(
      {
        ...{ ...order, paper: "recheck", template: templateOf("recheck") },
        registered: registration,
      },
      aRecord({ conclusion: null }),
    );

    expect(said(paper)).toContain("phút ngày ...... tháng ...... năm ......, tại");
    expect(said(paper)).toMatch(/Thông báo số \.+ ngày \.+ tháng \.+ năm \.+ kết luận/);
  });
});
