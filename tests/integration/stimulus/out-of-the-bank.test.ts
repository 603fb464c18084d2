import { expect } from "vitest";
import { plainText } from "@/lib/interop/items/blocks";
import { wholeStem } from "@/lib/interop/items/stimulus";
import { readItems } from "@/lib/interop/items/read-items";
import { writtenFormats } from "@/lib/domain/bank/written-format";
import { exportItems } from "@/lib/services/bank/export-items";
import { importItems } from "@/lib/services/bank/import-items";
import { listItems } from "@/lib/services/bank/list-items";
import { loadItem } from "@/lib/services/bank/load-item";
import { printItems } from "@/lib/services/bank/print-items";
import { surveyExport } from "@/lib/services/bank/survey-export";
import { listStimuli } from "@/lib/services/stimulus/list-stimuli";
import { contentFile } from "@/lib/domain/item/content-file";
import { readDocx, textOf } from "@/tests/support/read-paper";
import { test } from "@/tests/support/worker-database";
import { aBank, aDraft } from "../bank/a-world";
import { aLetter, aStimulus, draftsOn } from "./a-stimulus";

test("a paper has the stimulus once, above its questions, which stand together", async ({
  database,
  keys,
}) => {
  const world = await aBank({ database, keys });
  const stimulusId = await aStimulus(world);
  await draftsOn(world, stimulusId, 1);
  await aDraft(world);
  await draftsOn(world, stimulusId, 2);

  const paper = await printItems(world.author, {
    ...{ bankId: world.bankId, paper: "questions", format: "docx" },
  });

  const text = paper.ok ? textOf(readDocx(paper.value.bytes)["word/document.xml"] ?? "") : "";
  expect(text.split("Đề nghị cập nhật mật khẩu")).toHaveLength(2);
  expect(text).toContain("các câu từ 1 đến 3: Thư gửi bộ phận Một cửa");
});

test.for(writtenFormats)(
  "questions leave with their stimulus, shared or copied, in %s",
  async (format, { database, keys }) => {
    const world = await aBank({ database, keys });
    await draftsOn(world, await aStimulus(world), 2);

    const survey = await surveyExport(world.author, { bankId: world.bankId, format });
    const { bytes } = await exportItems(world.author, { bankId: world.bankId, format });

    const copied = survey.remarks.find(({ code }) => code === "stimulus_copied");
    expect(copied?.refs.length ?? 0).toBe(format === "gift" ? 2 : 0);
    const read = await readItems({ name: "", bytes }, null);
    const items = read.ok ? read.value.items : [];
    expect(items).toHaveLength(2);
    for (const [index, item] of items.entries()) {
      const whole = plainText(wholeStem(item));
      expect(whole).toContain("Đề nghị cập nhật mật khẩu trước 17 giờ.");
      expect(whole).toContain(`Câu thứ ${index + 1} về bức thư là gì?`);
      expect(item.stimulus?.title).toBe(format === "gift" ? undefined : aLetter.title);
    }
    expect(new Set(items.map(({ stimulus }) => stimulus?.ref)).size).toBe(1);
  },
);

test("written files bring stimuli with their items, once, and name those they do not have", async ({
  database,
  keys,
}) => {
  const world = await aBank({ database, keys });
  const { author, bankId } = world;
  const item = (code: string, stem: string, stimulus?: string) => ({
    ...{ code, type: "true_false", system: null, level: "NB", stem, key: ["true"] },
    ...{ explanation: "Vì thế.", legal_basis: [], needs_check: false, source: "Thử" },
    ...(stimulus && { stimulus }),
  });
  const text = { code: "T01-NL1", title: "Thư", text: "Một\nHai", source: "Thử" };
  const file = (...items: object[]) => ({
    ...contentFile.parse({ topic: "T01", stimuli: [text], items }),
    topic: world.topicCode,
  });
  const files = [
    file(
      item("T01-901", "Thư có hai dòng.", "T01-NL1"),
      item("T01-902", "Đứng một mình."),
      item("T01-903", "Dòng đầu là Một.", "T01-NL1"),
    ),
  ];

  expect((await importItems(author, { bankId, files })).ok).toBe(true);
  expect((await importItems(author, { bankId, files })).ok).toBe(true);

  const { stimuli } = await listStimuli(author, { bankId, page: 1 });
  expect(stimuli).toMatchObject([{ code: "T01-NL1", title: "Thư", text: "Một\nHai", items: 2 }]);
  const { items } = await listItems(author, { bankId, page: 1 });
  const loaded = await Promise.all(items.map(({ id }) => loadItem(author, { itemId: id })));
  expect(loaded.map(({ code, stimulus }) => [code, stimulus?.place])).toEqual([
    ["T01-901", 1],
    ["T01-902", undefined],
    ["T01-903", 2],
  ]);
  const lost = await importItems(author, {
    bankId,
    files: [file(item("T01-904", "?", "T01-NL9"))],
  });
  expect(lost).toEqual({
    ok: false,
    reason: [{ item: "T01-904", code: "unknown_stimulus", name: "T01-NL9" }],
  });
});
