import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { approval } from "@/db/schema";
import { refuseAttemptAct } from "@/lib/services/attempt/refuse-attempt-act";
import { NotFound } from "@/lib/services/context";
import { writeIncidentMinutes } from "@/lib/services/sitting/papers/write-incident-minutes";
import { sanctionCandidate } from "@/lib/services/sitting/sanction-candidate";
import { test } from "@/tests/support/worker-database";
import { aPerson, aReadySitting, must } from "./a-sitting";

import { aSittingThatHappened, docx, said } from "./a-sitting-that-happened";

describe("writeIncidentMinutes", () => {
  test("tells of one incident and what was done about the same candidate", async ({
    database,
    keys,
    url,
  }) => {
    const { organiser, sittingId, incidentId } = await aSittingThatHappened(
      { database, keys },
      url,
    );

    const file = await writeIncidentMinutes(organiser, { sittingId, incidentId, ...docx });

    const text = said(file.bytes);
    expect(text).toContain("Sự việc trong ca thi: hỏng máy");
    expect(text).toContain("Máy số 7 treo <màn hình> & bàn phím; đổi sang máy dự phòng");
    expect(text).toContain("Bù 05 phút (Mất thời gian đổi máy)");
    expect(text).toContain("Lê Thị Ái, Chuyên viên, Xã Quảng Ngạn");
  });

  test("tells of the paper that a sanction took", async ({ database, keys, url }) => {
    const happened = await aSittingThatHappened({ database, keys }, url);
    const { organiser, sittingId, attemptId } = happened;
    const breach = { sanction: "suspension", note: "Dùng điện thoại" } as const;
    const sanctioned = await sanctionCandidate(organiser, { sittingId, attemptId, ...breach });

    const of = { sittingId, ...must(sanctioned), ...docx };
    const file = await writeIncidentMinutes(organiser, of);

    expect(said(file.bytes)).toContain("Thu bài trước giờ (Dùng điện thoại)");
  });

  test("tells that a second person was asked to void the paper, and what they said", async ({
    database,
    keys,
    url,
  }) => {
    const happened = await aSittingThatHappened({ database, keys }, url);
    const { organiser, sittingId, attemptId, district } = happened;
    const breach = { sanction: "annulment", note: "Thi hộ" } as const;
    const { incidentId } = must(
      await sanctionCandidate(organiser, { sittingId, attemptId, ...breach }),
    );
    const written = async () =>
      said((await writeIncidentMinutes(organiser, { sittingId, incidentId, ...docx })).bytes);
    const { name } = organiser.actor;

    expect(await written()).toContain(`${name} đề nghị hủy bài làm (Thi hộ)`);
    const [asked] = await database.select().from(approval).where(eq(approval.subjectId, attemptId));
    const second = await aPerson({ database, keys }, district, "organiser");
    const refused = { approvalId: asked?.id ?? "", reason: "Chưa đủ chứng cứ" };
    must(await refuseAttemptAct(second, refused));

    expect(await written()).toContain(
      `${second.actor.name} không đồng ý hủy bài làm (Chưa đủ chứng cứ)`,
    );
  });

  test("knows no incident of another sitting", async ({ database, keys, url }) => {
    const { organiser, incidentId, ...world } = await aSittingThatHappened({ database, keys }, url);
    const other = await aReadySitting({ organiser, ...world });

    await expect(
      writeIncidentMinutes(organiser, { sittingId: other, incidentId, ...docx }),
    ).rejects.toThrow(NotFound);
  });
});
