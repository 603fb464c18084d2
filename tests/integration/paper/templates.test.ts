import { describe, expect } from "vitest";
import { defaultTemplates } from "@/lib/documents/inspection/defaults/default-templates";
import { NotFound } from "@/lib/services/context";
import { listTemplates } from "@/lib/services/paper/list-templates";
import { loadTemplate } from "@/lib/services/paper/load-template";
import { previewTemplate } from "@/lib/services/paper/preview-template";
import { saveTemplate } from "@/lib/services/paper/save-template";
import { templateInUse } from "@/lib/services/paper/template-in-use";
import { actsOn, anAdministrator, asPerson } from "@/tests/integration/access/a-person";
import { readPdf, saidIn, spaceless } from "@/tests/support/read-paper";
import { test } from "@/tests/support/worker-database";

const paper = "minutes" as const;
const wording =
  "Tên loại: BIÊN BẢN\nKý hiệu: BB-VHXH\n---\nNội dung làm việc tại {{tên đơn vị}}.\n[[kiến nghị]]";

describe("the wording of a paper", () => {
  test("is the one the product comes with until an administrator changes it", async ({
    database,
  }) => {
    const admin = await anAdministrator(database);

    expect(await loadTemplate(admin, { paper })).toMatchObject({
      ...{ body: defaultTemplates.minutes, version: 0, versions: [] },
    });
    expect(await listTemplates(admin)).toContainEqual({ paper, changed: null });
  });

  test("is used from the moment it is saved, with the older versions kept", async ({
    database,
  }) => {
    const admin = await anAdministrator(database);

    expect(await saveTemplate(admin, { paper, body: wording, over: 0 })).toEqual({
      ...{ ok: true, value: { version: 1 } },
    });
    const second = `${wording}\nThêm một dòng.`;
    await saveTemplate(admin, { paper, body: second, over: 1 });

    expect((await templateInUse(database, paper)).symbol).toBe("BB-VHXH");
    const kept = await loadTemplate(admin, { paper });
    expect(kept.body).toBe(second);
    expect(kept.versions.map(({ version, body }) => [version, body])).toEqual([
      [2, second],
      [1, wording],
    ]);
    expect(await actsOn(database, paper)).toEqual(["paper_template.save", "paper_template.save"]);
  });

  test("is refused with each line that names what nobody knows, and changes nothing", async ({
    database,
  }) => {
    const paper = "conclusion";
    const admin = await anAdministrator(database);
    const body = wording.replace("tên đơn vị", "ten don vi moi").replace("[[kiến nghị]]", "[[kn");

    expect(await saveTemplate(admin, { paper, body, over: 0 })).toEqual({
      ok: false,
      reason: {
        code: "problems",
        problems: [
          { line: 4, code: "unknown_value", word: "ten don vi moi" },
          { line: 5, code: "unclosed", word: "[[" },
        ],
      },
    });
    expect((await loadTemplate(admin, { paper })).version).toBe(0);
  });

  test("is not written over what somebody else saved meanwhile", async ({ database }) => {
    const paper = "recheck";
    const admin = await anAdministrator(database);
    await saveTemplate(admin, { paper, body: wording, over: 0 });

    const late = await saveTemplate(admin, { paper, body: `${wording}\nSửa.`, over: 0 });

    expect(late).toEqual({ ok: false, reason: { code: "changed_meanwhile" } });
    expect((await loadTemplate(admin, { paper })).body).toBe(wording);
  });

  test("can be tried out before it is saved", async ({ database }) => {
    const admin = await anAdministrator(database);

    const tried = await previewTemplate(admin, { paper, body: wording });
    const broken = await previewTemplate(admin, { paper, body: "không có nội dung" });

    const said = saidIn(await readPdf(tried.ok ? tried.value : new Uint8Array()));
    expect(said).toContain(spaceless("Nội dung làm việc tại Ủy ban nhân dân xã Mẫu"));
    expect(said).toContain(spaceless("DỮ LIỆU MINH HỌA"));
    expect(broken.ok).toBe(false);
  });

  test("is nobody else's to see or change", async ({ database }) => {
    const { actor } = await anAdministrator(database);
    const leader = asPerson(database, { ...actor, roles: [{ role: "leader", unitId: null }] });

    await expect(listTemplates(leader)).rejects.toThrow(NotFound);
    await expect(loadTemplate(leader, { paper })).rejects.toThrow(NotFound);
    await expect(saveTemplate(leader, { paper, body: wording, over: 0 })).rejects.toThrow(NotFound);
    await expect(previewTemplate(leader, { paper, body: wording })).rejects.toThrow(NotFound);
  });
});
