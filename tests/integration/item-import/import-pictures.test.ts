import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { itemPicture, itemVersionPicture } from "@/db/schema";
import { readPictureLine } from "@/lib/domain/item/picture";
import { loadImport } from "@/lib/services/item-import/load-import";
import { mendLine } from "@/lib/services/item-import/mend-line";
import { openImport } from "@/lib/services/item-import/open-import";
import { placeLines } from "@/lib/services/item-import/place-lines";
import { writeImport } from "@/lib/services/item-import/write-import";
import { test } from "@/tests/support/worker-database";
import { aBank, type World } from "../bank/a-world";
import { whole } from "./an-import";

const it = test.extend<{ world: World }>({
  world: async ({ database, keys }, use) => {
    await use(await aBank({ database, keys }));
  },
});

const drawing = (colour: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer();

const question = (name: string, alt: string, data: string) =>
  `<question type="multichoice"><name><text>${name}</text></name><questiontext format="html"><text><![CDATA[<p>Nút ${name} để làm gì?</p><img src="@@PLUGINFILE@@/a.png" alt="${alt}">]]></text><file name="a.png" encoding="base64">${data}</file></questiontext><single>true</single><answer fraction="100"><text>In</text></answer><answer fraction="0"><text>Lưu</text></answer></question>`;

async function opened({ author }: World, ...questions: string[]) {
  const bytes = Buffer.from(`<?xml version="1.0"?><quiz>${questions.join("\n")}</quiz>`);
  const found = await openImport(author, { name: "hinh.xml", bytes });
  if (!found.ok) throw new Error(found.reason.code);
  return found.value;
}

describe("pictures of a file of questions", () => {
  it("go into the bank with their questions, once somebody has said what they show", async ({
    world,
  }) => {
    const { author, bankId, basics } = world;
    const data = (await drawing("#aa2200")).toString("base64");
    const importId = await opened(world, question("1", "Máy in", data), question("2", "", data));
    await placeLines(author, { importId, topicId: basics, level: "NB", missingOnly: true });

    const { lines } = await loadImport(author, whole(importId));
    const [told, silent] = lines.map(({ typed }) => typed);
    if (told === undefined || silent === undefined) throw new Error("nothing was read");

    expect(lines.map(({ problems }) => problems)).toEqual([[], ["picture_without_words"]]);
    expect(await writeImport(author, { importId, bankId })).toMatchObject({
      value: { written: 1 },
    });
    const stem = silent.stem.replace("![]", "![Nút hình máy in]");
    const mended = await mendLine(author, { importId, position: 2, typed: { ...silent, stem } });
    expect(mended.ok).toBe(true);
    expect(await writeImport(author, { importId, bankId })).toMatchObject({
      value: { written: 1 },
    });

    const file = told.stem.split("\n").flatMap((line) => readPictureLine(line)?.file ?? [])[0];
    const kept = await author.db
      .select()
      .from(itemPicture)
      .where(eq(itemPicture.sha256, file ?? ""));
    const shown = await author.db
      .select()
      .from(itemVersionPicture)
      .where(eq(itemVersionPicture.sha256, file ?? ""));
    expect(kept.map(({ sha256, width, height }) => [sha256, width, height])).toEqual([
      [file, 40, 30],
    ]);
    expect(shown.map(({ part }) => part)).toEqual(["question", "question"]);
  });

  it("that are none are named at their question, which comes without them", async ({ world }) => {
    const importId = await opened(
      world,
      question("1", "Hình", Buffer.from("x").toString("base64")),
    );

    const { lines } = await loadImport(world.author, whole(importId));

    expect(lines.map(({ remarks }) => remarks)).toMatchObject([
      [{ code: "pictures_left_out", values: { count: 1 } }],
    ]);
    expect(lines.map(({ typed }) => typed.stem)).toEqual(["Nút 1 để làm gì?"]);
  });
});
