import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect } from "vitest";
import { record } from "@/db/schema";
import type { Context } from "@/lib/services/context";
import { acceptRemedy } from "@/lib/services/follow-up/accept-remedy";
import { addRemedyFile } from "@/lib/services/follow-up/add-remedy-file";
import { escalateRecommendation } from "@/lib/services/follow-up/escalate-recommendation";
import { reportRemedy } from "@/lib/services/follow-up/report-remedy";
import { writeUnitPaper } from "@/lib/services/paper/write-unit-paper";
import { readDocx, textOf } from "@/tests/support/read-paper";
import { test } from "@/tests/support/worker-database";
import { must } from "../sitting/a-sitting";
import {
  aDraft,
  aVisited,
  conclude,
  type Issued,
  later,
  layFile,
  today,
  type Visited,
} from "./a-conclusion";

async function aVerified(pools: Parameters<typeof aVisited>[0]) {
  const world = await aVisited(pools);
  const draft = await aDraft(world);
  const verified = { state: "verified", verifiedAt: new Date() } as const;
  await world.database.update(record).set(verified).where(eq(record.id, world.recordId));
  return { ...world, ...draft };
}

async function textIn({ recordId }: Visited, ctx: Context, paper: "conclusion" | "recheck") {
  const file = must(await writeUnitPaper(ctx, { recordId, paper, format: "docx" }));
  return textOf(readDocx(file.bytes)["word/document.xml"] ?? "");
}

test("the conclusion tells of findings and recommendations: drafts to the team alone", async ({
  database,
  keys,
}) => {
  const world = await aVerified({ database, keys });
  const { inspector, representative } = world;
  const finding = "Ban biên tập: Trang thông tin chưa giao cho ai";

  expect(await textIn(world, inspector, "conclusion")).toContain(finding);
  const early = await textIn(world, representative, "conclusion");
  expect(early).not.toContain("Trang thông tin chưa giao cho ai");
  await conclude(world);

  const text = await textIn(world, representative, "conclusion");
  for (const words of [
    finding,
    "Ban hành quyết định phân công",
    "Chủ tịch UBND xã",
    "23/12/2026",
  ]) {
    expect(text).toContain(words);
  }
});

test("the minutes of the re-check tell what was remedied, and what the team made of it", async ({
  database,
  keys,
}) => {
  const world: Issued = await aVerified({ database, keys });
  const { inspector, representative, recommendationId } = world;
  await conclude(world);
  await layFile(world);
  const blank = { width: 40, height: 30, channels: 3, background: "#963" } as const;
  const bytes = await sharp({ create: blank }).jpeg().toBuffer();
  must(await addRemedyFile(representative, { recommendationId, name: "Biển tên.jpg", bytes }));
  expect(await textIn(world, inspector, "recheck")).not.toContain("Ảnh 1.");
  must(await reportRemedy(representative, { recommendationId, text: "Đã ban hành QĐ 12" }));
  const check = { heldOn: today, method: "on_papers", text: "Đủ tài liệu" } as const;
  must(await acceptRemedy(inspector, { recommendationId, ...check }));

  const text = await textIn(world, inspector, "recheck");

  for (const words of ["Ban hành quyết định phân công", "Đã ban hành QĐ 12", "Đạt. Đủ tài liệu"]) {
    expect(text).toContain(words);
  }
  expect(text).toContain("Ảnh 1. Ban hành quyết định phân công");
});

test("the minutes of the re-check tell why something was handed on, until the unit reports", async ({
  database,
  keys,
}) => {
  const world: Issued = await aVerified({ database, keys });
  const { leader, representative, recommendationId } = world;
  await conclude(world);
  const handedOn = { recommendationId, text: "Đơn vị không khắc phục" };
  must(await escalateRecommendation(later(leader, 31), handedOn));

  expect(await textIn(world, leader, "recheck")).toContain(
    "Chuyển cấp trên. Đơn vị không khắc phục",
  );
  await layFile(world);
  must(await reportRemedy(representative, { recommendationId, text: "Đã ban hành QĐ 12" }));
  expect(await textIn(world, leader, "recheck")).not.toContain("Đơn vị không khắc phục");
});
