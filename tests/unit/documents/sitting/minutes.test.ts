import { describe, expect, test } from "vitest";
import { longBelow } from "@/lib/documents/paper/long-below";
import type { Block } from "@/lib/documents/paper/paper";
import type { Finish, GrantFacts, SatCandidate, SittingFacts } from "@/lib/documents/sitting/facts";
import { type MinutesFacts, sittingMinutes } from "@/lib/documents/sitting/minutes";
import { resultsList } from "@/lib/documents/sitting/results-list";
import { cutText, durationWords, pointsText } from "@/lib/documents/sitting/words";

const at = (clock: string) => new Date(`2026-11-24T${clock}+07:00`);

const sitting: SittingFacts & { readonly closedAt: Date } = {
  ...{ parentBody: "Ủy ban nhân dân thành phố Huế", ownBody: "", demonstration: false },
  ...{ ownerName: "Phòng Văn hóa - Xã hội", campaign: null, name: "Phòng 3", room: "Hội trường" },
  ...{ windowFrom: at("08:00:00"), windowTo: at("10:00:00") },
  ...{ openedAt: at("07:40:00"), startedAt: at("08:00:00"), closedAt: at("09:30:00") },
  test: { name: "Sát hạch", allowanceS: 1800, items: 30, cutPercent: 55, scale: 10 },
  readAt: at("11:00:00"),
};

function aCandidate(number: string, over: Partial<SatCandidate> = {}): SatCandidate {
  return {
    ...{ number, name: { family: "Lê", middle: "Thị", given: `Ái ${number}` }, birthDate: null },
    ...{ unitName: "Xã Quảng An", title: "Chuyên viên", walkIn: false, absenceReason: null },
    replaced: null,
    ...{ startedAt: at("08:00:00"), voided: false, finish: null, score: null },
    ...{ lateAnswers: 0, admittedAnswers: 0, extraS: 0 },
    ...over,
  };
}

const aGrant = (number: string, over: Partial<GrantFacts> = {}): GrantFacts => ({
  ...{ at: at("08:20:00"), extraS: 300, reason: "Mất điện", grantedBy: "Bình", approvedBy: null },
  concerned: { number, name: { family: "Lê", middle: "", given: "Ái" } },
  ...over,
});

const facts: MinutesFacts = {
  ...{ sitting, invigilators: [], candidates: [], incidents: [], grants: [], interventions: [] },
  ...{ refusals: [], errata: [] },
};

const paragraphs = (body: readonly Block[]) =>
  body.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

const rowsUnder = (body: readonly Block[], head: string) =>
  body.flatMap((block) =>
    block.kind === "table" && block.columns.some((column) => column.head === head)
      ? block.rows
      : [],
  );

describe("the minutes of a sitting", () => {
  test("leave open what nobody recorded, and say where nothing happened", () => {
    const { head, body, foot, signatures } = sittingMinutes(facts);

    expect(head.number).toMatch(/^Số: \.+\/BB-\.+$/);
    expect(head.placeAndDate).toMatch(/^\.+, ngày 24 tháng 11 năm 2026$/);
    expect(head.ownBody).toBe("PHÒNG VĂN HÓA - XÃ HỘI");
    expect(foot.mark).toBe("");
    expect(paragraphs(body)[0]).toMatch(/^Căn cứ \.+$/);
    expect(paragraphs(body).filter((text) => text === "Không có.")).toHaveLength(8);
    expect(signatures.map(({ names }) => names)).toEqual([[], []]);
  });

  test("tell time given to a room as one act, and name who decided", () => {
    const grants = [
      ...["001", "002", "003"].map((number) => aGrant(number)),
      aGrant("002", { at: at("08:40:00"), extraS: 90, approvedBy: "Chi" }),
    ];

    const rows = rowsUnder(sittingMinutes({ ...facts, grants }).body, "Thời gian bù");

    expect(rows.map((row) => row.slice(1))).toEqual([
      ["08:20:00", "03 thí sinh, SBD 001, 002, 003", "05 phút", "Mất điện", "Bình"],
      ["08:40:00", "SBD 002, Lê Ái", "01 phút 30 giây", "Mất điện", "Chi, theo đề nghị của Bình"],
    ]);
  });

  test("tell each move of a candidate by their own code, who decided it themselves", () => {
    const act = "attempt.take_over" as const;
    const moved = (clock: string) => ({
      ...{ act, at: at(clock), reason: "", by: null, requestedBy: null },
      concerned: aGrant("002").concerned,
    });
    const interventions = [moved("08:10:00"), moved("08:20:00")];

    const { body } = sittingMinutes({ ...facts, interventions });

    expect(rowsUnder(body, "Việc làm và lý do").map((row) => row.slice(3))).toEqual([
      ["Chuyển bài sang máy khác", "Thí sinh"],
      ["Chuyển bài sang máy khác", "Thí sinh"],
    ]);
  });

  test("say which sanction a violation had", () => {
    const violation = {
      ...({
        kind: "violation",
        sanction: "warning",
        at: at("08:10:00"),
        note: "Nhìn bài",
      } as const),
      ...{ concerned: null, recordedBy: "Bình" },
    };

    const { body } = sittingMinutes({ ...facts, incidents: [violation] });

    expect(rowsUnder(body, "Người ghi").map((row) => row[3])).toEqual([
      "Vi phạm nội quy, hình thức xử lý: cảnh cáo. Nhìn bài",
    ]);
  });

  test("give a long note the width of the page, below its line", () => {
    const note = "Mất điện toàn bộ dãy nhà; giám thị cho ngừng làm bài và lập biên bản. ".repeat(4);
    const power = { kind: "power", sanction: null, at: at("08:10:00"), note } as const;
    const incidents = [{ ...power, concerned: null, recordedBy: "Bình" }];

    const table = sittingMinutes({ ...facts, incidents }).body.find(
      (block) =>
        block.kind === "table" && block.columns.some((column) => column.head === "Người ghi"),
    );

    if (table?.kind !== "table") throw new Error("no table");
    expect(longBelow(table).notes).toEqual([1]);
  });

  test("say of who is absent without excuse what was noted, and who sat instead", () => {
    const away = { startedAt: null };
    const candidates = [
      aCandidate("001", {
        ...away,
        absenceReason: "Nghỉ ốm",
        replaced: { note: null, by: "Hồ Dung" },
      }),
      aCandidate("002", { ...away, replaced: { note: "Không báo trước", by: "Trần Đức" } }),
      aCandidate("003", away),
    ];

    const { body } = sittingMinutes({ ...facts, candidates });

    expect(rowsUnder(body, "Lý do").map((row) => row.at(-1))).toEqual([
      "Nghỉ ốm. Dự phòng được gọi: Hồ Dung",
      "Không có lý do (Không báo trước). Dự phòng được gọi: Trần Đức",
      "Không rõ lý do",
    ]);
  });

  test("tell who handed in from whose paper was collected", () => {
    const paper = { finishedAt: at("08:30:00"), answered: 3, total: 30, digest: "ab" };
    const collected = (number: string, by: Finish["by"]) =>
      aCandidate(number, { finish: { ...paper, number: Number(number), by } });
    const candidates = [
      collected("001", "candidate"),
      collected("002", "invigilator"),
      collected("003", "invigilator"),
      collected("004", "system"),
    ];

    expect(paragraphs(sittingMinutes({ ...facts, candidates }).body)).toContainEqual(
      "- Bài đã thu: 04, trong đó thí sinh tự nộp: 01, giám thị thu: 02, hệ thống tự thu khi hết giờ: 01;",
    );
  });

  test("tell who had more time by a standing right, and never why", () => {
    const candidates = [aCandidate("001"), aCandidate("002", { extraS: 900 })];

    expect(rowsUnder(sittingMinutes({ ...facts, candidates }).body, "Được thêm")).toEqual([
      ["1", "002", "Lê Thị Ái 002", "Xã Quảng An", "15 phút"],
    ]);
  });

  test("tell what was put right in the paper, to whom, and how many read it", () => {
    const { concerned } = aGrant("002");
    const said = { text: "Câu 5, ý B là 2026", by: "Bình", read: 3, readers: 7 };
    const errata = [
      { ...said, at: at("08:10:00"), concerned: null },
      { ...said, at: at("08:12:00"), concerned, read: 1, readers: 1 },
    ];

    expect(rowsUnder(sittingMinutes({ ...facts, errata }).body, "Đã đọc")).toEqual([
      ["1", "08:10:00", "Cả phòng", "Câu 5, ý B là 2026", "03/07", "Bình"],
      ["2", "08:12:00", "SBD 002, Lê Ái", "Câu 5, ý B là 2026", "01/01", "Bình"],
    ]);
  });

  test("tell what a second person would not have, where it happened", () => {
    const { concerned } = aGrant("002");
    const pause = { act: "sitting.pause", reason: "", by: "Bình", requestedBy: null } as const;
    const interventions = [{ ...pause, at: at("08:20:00"), concerned: null }];
    const no = { act: "attempt.void", reason: "Chưa rõ", by: "Chi" } as const;
    const refusals = [{ ...no, at: at("08:10:00"), concerned }];

    const { body } = sittingMinutes({ ...facts, interventions, refusals });

    expect(rowsUnder(body, "Việc làm và lý do").map((row) => row.slice(1))).toEqual([
      ["08:10:00", "SBD 002, Lê Ái", "Không đồng ý hủy bài làm: Chưa rõ", "Chi"],
      ["08:20:00", "Cả phòng", "Tạm dừng cả phòng", "Bình"],
    ]);
  });

  test("show the address of a machine that was not let in", () => {
    const refused = { kind: "outside_network", sanction: null, note: "10.9.0.7" } as const;
    const incidents = [{ ...refused, at: at("08:10:00"), concerned: null, recordedBy: null }];

    const { body } = sittingMinutes({ ...facts, incidents });

    expect(rowsUnder(body, "Người ghi").map((row) => row[3])).toEqual([
      "Không cho vào: máy ở ngoài mạng của phòng thi. Địa chỉ máy: 10.9.0.7",
    ]);
  });

  test("count late answers that were let in apart from those put aside", () => {
    const candidates = [aCandidate("001", { lateAnswers: 3, admittedAnswers: 2 })];

    expect(paragraphs(sittingMinutes({ ...facts, candidates }).body)).toContainEqual(
      "- Câu trả lời đến muộn được giữ riêng, không tính: 03, của 01 thí sinh; được cho tính: 02.",
    );
  });
});

describe("the list of results", () => {
  test("gives each their outcome, and no points to a paper that is void", () => {
    const score = { points: 2400, possible: 3000, passed: true };
    const candidates = [
      aCandidate("001", { score }),
      aCandidate("002", { score, voided: true }),
      aCandidate("003", { startedAt: null, absenceReason: "Nghỉ ốm" }),
      aCandidate("004"),
    ];

    const { body } = resultsList({ sitting, invigilators: [], candidates, order: "number" });

    expect(rowsUnder(body, "Kết quả").map((row) => row.slice(5, 7))).toEqual([
      ["8,00", "Đạt"],
      ["", "Bài bị hủy"],
      ["", "Vắng có lý do"],
      ["", "Chưa chấm"],
    ]);
    expect(paragraphs(body).slice(-3)).toEqual([
      "Tổng số: 04 thí sinh; dự thi: 03; vắng: 01, trong đó có lý do: 01; đạt: 01; không đạt: 00; bài bị hủy: 01.",
      "Vì sao vắng:",
      "- SBD 003, Lê Thị Ái 003: Nghỉ ốm.",
    ]);
  });
});

test("points are rounded half up on the test's scale", () => {
  expect(pointsText(1, 800, 10)).toBe("0,01");
  expect(pointsText(2, 3, 10)).toBe("6,67");
  expect(pointsText(3000, 3000, 100)).toBe("100,00");
  expect(cutText(55, 10)).toBe("5,50");
});

test("a duration has its minutes and seconds", () => {
  expect(durationWords(1800)).toBe("30 phút");
  expect(durationWords(90)).toBe("01 phút 30 giây");
  expect(durationWords(45)).toBe("45 giây");
});
