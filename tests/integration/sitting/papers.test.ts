import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { approval } from "@/db/schema";
import { refuseAttemptAct } from "@/lib/services/attempt/refuse-attempt-act";
import { sendMessage } from "@/lib/services/attempt/send-message";
import { type Context, NotFound } from "@/lib/services/context";
import { describeInstallation } from "@/lib/services/installation/describe-installation";
import { writeAttendanceList } from "@/lib/services/sitting/papers/write-attendance-list";
import { writeMinutes } from "@/lib/services/sitting/papers/write-minutes";
import { writeResultsList } from "@/lib/services/sitting/papers/write-results-list";
import { sanctionCandidate } from "@/lib/services/sitting/sanction-candidate";
import { test } from "@/tests/support/worker-database";
import { readPdf, saidIn, spaceless } from "@/tests/support/read-paper";
import {
  aDistrict,
  aDraftSitting,
  aPerson,
  aReadySitting,
  candidatesOf,
  fourOfficers,
  must,
} from "./a-sitting";

import { aSittingThatHappened, closed, docx, type Pools, said } from "./a-sitting-that-happened";

const byNumber = { format: "docx", order: "number" } as const;

describe("writeMinutes", () => {
  test("tells who was there, what happened and which papers were collected", async ({
    database,
    keys,
    url,
  }) => {
    const { organiser, sittingId, invigilator } = await closed(
      await aSittingThatHappened({ database, keys }, url),
    );

    const file = must(await writeMinutes(organiser, { sittingId, ...docx }));

    expect(file.name).toBe("Biên bản ca thi - Ca 1.docx");
    const text = said(file.bytes);
    for (const fact of [
      "Thí sinh trong danh sách: 04, trong đó bổ sung tại phòng: 01",
      "Có mặt dự thi: 02",
      "Vắng: 02, trong đó có lý do: 01",
      ...["Nghỉ ốm", "Không rõ lý do", 'Võ "Tí" Minh', invigilator.actor.name],
      "Hỏng máy. Máy số 7 treo <màn hình> & bàn phím; đổi sang máy dự phòng",
      ...["Tạm dừng cả phòng: Báo cháy", "Cho cả phòng làm tiếp"],
      ...["05 phút", "Mất thời gian đổi máy"],
      "Bài đã thu: 02, trong đó thí sinh tự nộp: 00, giám thị thu: 02, hệ thống tự thu khi hết giờ: 00",
    ]) {
      expect(text).toContain(fact);
    }
  });

  test("tells who handed in, what was put right and what a second person would not have", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aSittingThatHappened({ database, keys }, url);
    const { organiser, sittingId, attemptId, district } = world;
    const text = "Câu 5, phương án B là 2026";
    must(await sendMessage(organiser, { sittingId, attemptId: null, kind: "erratum", text }));
    await database.execute(sql`select close_attempt(${attemptId}, 'candidate', 1, 0)`);
    const breach = { sanction: "annulment", note: "Thi hộ" } as const;
    must(await sanctionCandidate(organiser, { sittingId, attemptId, ...breach }));
    const [asked] = await database.select().from(approval).where(eq(approval.subjectId, attemptId));
    const second = await aPerson({ database, keys }, district, "organiser");
    const reason = "Chưa đủ chứng cứ";
    must(await refuseAttemptAct(second, { approvalId: asked?.id ?? "", reason }));
    await closed(world);

    const told = said(must(await writeMinutes(organiser, { sittingId, ...docx })).bytes);

    expect(told).toContain("thí sinh tự nộp: 01, giám thị thu: 01");
    expect(told).toContain(`Không đồng ý hủy bài làm: ${reason}`);
    expect(told).toContain(text);
    expect(told).toContain("00/02");
  });

  test("says the same in PDF, under the mark of a demonstration", async ({
    database,
    keys,
    url,
  }) => {
    const world = await closed(await aSittingThatHappened({ database, keys }, url));
    const { admin, organiser, sittingId } = world;
    await describeInstallation(admin, { ownBody: "Sở Thử nghiệm", demonstration: true });

    const file = must(await writeMinutes(organiser, { sittingId, format: "pdf" }));
    await describeInstallation(admin, { ownBody: "", demonstration: false });

    const pages = await readPdf(file.bytes);
    const text = saidIn(pages);
    expect(text).toContain(spaceless("SỞ THỬ NGHIỆM"));
    expect(text).toContain(spaceless("Bài đã thu: 02"));
    for (const page of pages) expect(saidIn([page])).toContain(spaceless("DỮ LIỆU MINH HỌA"));
  });

  test("waits for the end of the sitting", async ({ database, keys, url }) => {
    const { organiser, sittingId } = await aSittingThatHappened({ database, keys }, url);

    expect(await writeMinutes(organiser, { sittingId, ...docx })).toEqual({
      ok: false,
      reason: "not_closed",
    });
  });

  test("is for who invigilates the sitting, and for nobody of another room", async ({
    database,
    keys,
    url,
  }) => {
    const world = await closed(await aSittingThatHappened({ database, keys }, url));
    const stranger = await aPerson({ database, keys }, world.district, "invigilator");

    expect(
      (await writeMinutes(world.invigilator, { sittingId: world.sittingId, ...docx })).ok,
    ).toBe(true);
    await expect(writeMinutes(stranger, { sittingId: world.sittingId, ...docx })).rejects.toThrow(
      NotFound,
    );
  });
});

describe("writeResultsList", () => {
  test("gives points on the test's scale, outcomes, receipts and absences", async ({
    database,
    keys,
    url,
  }) => {
    const { organiser, sittingId } = await closed(
      await aSittingThatHappened({ database, keys }, url),
    );
    const candidates = await candidatesOf(organiser, sittingId);

    const file = must(await writeResultsList(organiser, { sittingId, ...byNumber }));

    const text = said(file.bytes);
    expect(text).toContain("Mức đạt: từ 5,00 trên thang điểm 10.");
    expect(text).toContain("0,00");
    expect(text).toContain("Vắng có lý do");
    expect(text).toMatch(/Vì sao vắng:[^]*- SBD \d+, [^:]*: Nghỉ ốm[;.]/);
    expect(text).toContain(
      "Tổng số: 04 thí sinh; dự thi: 02; vắng: 02, trong đó có lý do: 01; đạt: 00; không đạt: 02; bài bị hủy: 00.",
    );
    const receipts = candidates.flatMap(({ receiptNumber }) => receiptNumber ?? []);
    expect(receipts).toHaveLength(2);
    for (const receipt of receipts) expect(text).toContain(`${receipt}\n`);
  });

  test("sorts by given name when asked", async ({ database, keys, url }) => {
    const { organiser, sittingId } = await closed(
      await aSittingThatHappened({ database, keys }, url),
    );

    const file = must(
      await writeResultsList(organiser, { sittingId, format: "docx", order: "name" }),
    );

    const text = said(file.bytes);
    const names = ["Lê Thị Ái", "Trần Văn Đức", 'Võ "Tí" Minh', "Nguyễn Văn Ơn"];
    const places = names.map((name) => text.indexOf(name));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("is not for those who may not read results, and waits for the end", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aSittingThatHappened({ database, keys }, url);
    const { sittingId } = world;
    const write = (ctx: Context) => writeResultsList(ctx, { sittingId, ...byNumber });

    expect(await write(world.organiser)).toEqual({ ok: false, reason: "not_closed" });
    await closed(world);
    await expect(write(world.invigilator)).rejects.toThrow(NotFound);
    const leader = await aPerson({ database, keys }, world.district, "leader");
    await expect(write(leader)).rejects.toThrow(NotFound);
  });
});

describe("writeAttendanceList", () => {
  test("lists everybody with a number, to be signed", async ({ database, keys }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const sittingId = await aReadySitting(world);

    const file = must(await writeAttendanceList(world.organiser, { sittingId, ...byNumber }));

    const text = said(file.bytes);
    expect(text).toContain("Số thí sinh: 03.");
    for (const name of ["Lê Thị Ái", "Trần Văn Đức", "Nguyễn Văn Ơn", "Ký tên"]) {
      expect(text).toContain(name);
    }
    expect(text).not.toContain("Hồ Thị Dung");
  });

  test("waits until numbers are given", async ({ database, keys }) => {
    const { organiser, sittingId } = await aDraft({ database, keys });

    expect(await writeAttendanceList(organiser, { sittingId, ...byNumber })).toEqual({
      ok: false,
      reason: "not_prepared",
    });
  });

  test("is for nobody out of reach", async ({ database, keys }) => {
    const { sittingId, ...world } = await aDraft({ database, keys });
    const stranger = await aPerson({ database, keys }, world.north, "organiser");

    await expect(writeAttendanceList(stranger, { sittingId, ...byNumber })).rejects.toThrow(
      NotFound,
    );
  });

  async function aDraft(pools: Pools) {
    const world = await aDistrict(pools);
    const sittingId = await aDraftSitting(world);
    return { ...world, sittingId };
  }
});
