import { expect } from "vitest";
import { paragraphs } from "@/lib/domain/item/content";
import { compareVersions } from "@/lib/services/bank/compare-versions";
import { loadItem } from "@/lib/services/bank/load-item";
import { chooseKey } from "@/lib/services/item-import/choose-key";
import { dropLine } from "@/lib/services/item-import/drop-line";
import { loadImport } from "@/lib/services/item-import/load-import";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { undoImport } from "@/lib/services/item-import/undo-import";
import { writeImport } from "@/lib/services/item-import/write-import";
import { listStimuli } from "@/lib/services/stimulus/list-stimuli";
import { saveStimulus } from "@/lib/services/stimulus/save-stimulus";
import { test } from "@/tests/support/worker-database";
import { aBank } from "../bank/a-world";
import { anImport, itemsOf, whole } from "./an-import";

const paper = `Đọc đoạn văn sau và trả lời các câu hỏi từ 1 đến 3:
Ủy ban nhân dân xã mời họp lúc 8 giờ ngày thứ Hai.
Câu 1: Họp lúc mấy giờ?
A. 8 giờ
B. 9 giờ
Đáp án: A
Câu 2: Họp ngày nào?
A. Thứ Hai
B. Thứ Ba
Đáp án: A
Câu 3: Ai mời họp?
A. Xã
B. Tỉnh
Câu 4: Một năm có mấy quý?
A. Bốn
B. Ba
Đáp án: A
`;

test("what a file asks about one text is asked about one stimulus, and goes again as a whole", async ({
  database,
  keys,
}) => {
  const world = await aBank({ database, keys });
  const { author, bankId, basics } = world;
  const importId = await anImport(author, paper);
  const { lines } = await loadImport(author, whole(importId));
  expect(lines.map(({ stimulus }) => stimulus?.title)).toEqual([
    ...Array.from({ length: 3 }, () => "Ủy ban nhân dân xã mời họp lúc 8 giờ ngày thứ Hai."),
    undefined,
  ]);
  await placeLines(author, { importId, topicId: basics, level: "NB", missingOnly: true });
  await dropLine(author, { importId, position: 3, dropped: true });
  await writeImport(author, { importId, bankId });

  const places = async () => {
    const items = await itemsOf(world);
    const loaded = await Promise.all(items.map(({ id }) => loadItem(author, { itemId: id })));
    return loaded.map(({ stimulus }) => stimulus && [stimulus.code, stimulus.place]);
  };
  expect(await places()).toEqual([["NL-001", 1], ["NL-001", 2], null]);

  // What follows later joins the text that is there.
  await dropLine(author, { importId, position: 3, dropped: false });
  await chooseKey(author, { importId, position: 3, correct: ["A"] });
  await writeImport(author, { importId, bankId });
  expect((await places()).filter(Boolean)).toEqual([
    ["NL-001", 1],
    ["NL-001", 2],
    ["NL-001", 3],
  ]);
  const { stimuli } = await listStimuli(author, { bankId, page: 1 });
  expect(stimuli).toMatchObject([
    { code: "NL-001", title: "Ủy ban nhân dân xã mời họp lúc 8 giờ ngày thứ Hai.", items: 3 },
  ]);

  const [first] = await itemsOf(world);
  const stimulusId = stimuli[0]?.id ?? ("" as never);
  const content = paragraphs("Ủy ban nhân dân xã mời họp lúc 9 giờ ngày thứ Hai.");
  const wording = {
    title: "Ủy ban nhân dân xã mời họp lúc 8 giờ ngày thứ Hai.",
    content,
    source: "cau-hoi.txt",
  };
  await saveStimulus(author, { stimulusId, version: 1, wording });
  const itemId = first?.id ?? ("" as never);
  const changed = await compareVersions(author, { itemId, before: 1, after: 2 });
  expect(changed).toMatchObject([{ part: "stimulus" }]);
  expect(changed[0] && "stretches" in changed[0] && changed[0].stretches).toContainEqual({
    kind: "added",
    text: "9 ",
  });

  expect(await undoImport(author, { importId })).toEqual({ ok: true, value: { removed: 4 } });
  expect(await itemsOf(world)).toEqual([]);
  expect((await listStimuli(author, { bankId, page: 1 })).stimuli).toEqual([]);
});
