import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect } from "vitest";
import { campaign } from "@/db/schema";
import type { CampaignDocumentId } from "@/lib/domain/ids";
import { NotFound } from "@/lib/services/context";
import { addScan } from "@/lib/services/scan/add-scan";
import { askForScan } from "@/lib/services/scan/ask-for-scan";
import { listScannedPapers } from "@/lib/services/scan/list-scanned-papers";
import { readScan } from "@/lib/services/scan/read-scan";
import { recordPaper } from "@/lib/services/scan/record-paper";
import { test } from "@/tests/support/worker-database";
import { actsOn } from "../access/a-person";
import {
  aPaper,
  aPlannedVisit,
  announceTo,
  type Planned,
  take,
  today,
  upTo,
} from "../campaign/a-visit";
import { must } from "../sitting/a-sitting";

const pdf = Buffer.from("%PDF-1.7\n%%EOF");
const replaces = null;
const signer = "Phó Giám đốc Nguyễn Văn An";
const photograph = () =>
  sharp({ create: { width: 300, height: 420, channels: 3, background: "#fff" } })
    .jpeg()
    .toBuffer();

const minutesOf = ({ campaignId, visitId }: Planned) => ({
  ...({ campaignId, visitId, kind: "minutes", signer } as const),
  ...{ number: "07/BB-ĐKT", issuedOn: today },
});

async function aScan(world: Planned) {
  const documentId = must(await recordPaper(world.inspector, minutesOf(world)));
  const file = { name: "bien-ban.pdf", bytes: pdf };
  const laid = { documentId, replaces, signer, ...file };
  return { documentId, scanId: must(await addScan(world.inspector, laid)) };
}

describe("a signed paper", () => {
  test("quoted by a step gets its scans, pictures with a small one, for the unit to read", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, inspector, representative } = world;
    await upTo(world, "draft_minutes");
    await take(world, inspector, { move: "sign_minutes", document: aPaper });
    const place = { campaignId, visitId };
    const before = await listScannedPapers(inspector, place);
    const minutes = before.papers.find(({ kind }) => kind === "minutes");
    expect(before.mayWrite).toBe(true);
    const documentId = minutes?.id as CampaignDocumentId;
    const laid = { documentId, replaces, signer, name: "trang-1.jpg", bytes: await photograph() };

    const scanId = must(await addScan(inspector, laid));

    const { papers, mayWrite } = await listScannedPapers(representative, place);
    expect(mayWrite).toBe(false);
    expect(papers.find(({ id }) => id === documentId)?.scans).toMatchObject([
      { id: scanId, signer, name: "trang-1.jpg", mediaType: "image/jpeg" },
    ]);
    const small = await readScan(representative, { scanId, thumbnail: true });
    expect(small.mediaType).toBe("image/jpeg");
    expect(await actsOn(database, campaignId)).toContain("scan.add");
  });

  test("is replaced, the old scan kept for those who keep the papers", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, inspector, office, representative } = world;
    const { documentId, scanId } = await aScan(world);
    const better = { documentId, replaces: scanId, signer, name: "ro.pdf", bytes: pdf };

    const next = must(await addScan(office, better));

    const listed = await listScannedPapers(inspector, { campaignId, visitId });
    expect(listed.papers).toMatchObject([{ scans: [{ id: next }], replaced: [{ id: scanId }] }]);
    expect(await readScan(inspector, { scanId, thumbnail: false })).toMatchObject({
      name: "bien-ban.pdf",
      mediaType: "application/pdf",
    });
    await expect(readScan(representative, { scanId, thumbnail: false })).rejects.toThrow(NotFound);
    expect(await actsOn(database, campaignId)).toContain("scan.replace");
    expect(await addScan(office, better)).toMatchObject({ reason: "replaced_already" });
    expect(await askForScan(office, better)).toMatchObject({ reason: "replaced_already" });
  });

  test("is out of reach of a unit that it is not about, and written by no unit", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, stranger, representative } = world;
    const { documentId, scanId } = await aScan(world);
    const laid = { documentId, replaces, signer, name: "x.pdf", bytes: pdf };

    for (const ctx of [stranger, representative]) {
      await expect(addScan(ctx, laid)).rejects.toThrow(NotFound);
      await expect(recordPaper(ctx, minutesOf(world))).rejects.toThrow(NotFound);
    }
    await expect(readScan(stranger, { scanId, thumbnail: false })).rejects.toThrow(NotFound);
    await expect(listScannedPapers(stranger, { campaignId, visitId })).rejects.toThrow(NotFound);
    expect((await readScan(representative, { scanId, thumbnail: false })).bytes).toEqual(pdf);
  });

  test("of the campaign is read by every unit of it, but the report of the team by none", async ({
    database,
    keys,
  }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, office, stranger, inspector } = world;
    const place = { campaignId, visitId: null };
    const paper = { ...place, issuedOn: today, signer };
    must(await recordPaper(office, { ...paper, kind: "plan", number: "9/KH" }));
    const report = must(await recordPaper(office, { ...paper, kind: "report", number: "1/BC" }));
    const laid = { documentId: report, replaces, signer, name: "bc.pdf", bytes: pdf };
    const scanId = must(await addScan(inspector, laid));

    const kindsFor = async (ctx: typeof office) =>
      (await listScannedPapers(ctx, place)).papers.map(({ kind }) => kind);
    expect(await kindsFor(stranger)).toEqual(["decision", "plan"]);
    expect(await kindsFor(office)).toEqual(["decision", "plan", "report"]);
    await expect(readScan(stranger, { scanId, thumbnail: false })).rejects.toThrow(NotFound);
  });

  test("is refused with what stands against it", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, inspector, office } = world;
    const { documentId } = await aScan(world);
    const laid = { documentId, replaces, signer, name: "x.pdf", bytes: pdf };
    const why = async (change: Partial<typeof laid>) => addScan(office, { ...laid, ...change });

    const zip = Buffer.from("PK\u0003\u0004");
    expect(await why({ bytes: zip })).toMatchObject({ reason: "forbidden_type" });
    expect(await why({ bytes: Buffer.from("MZ") })).toMatchObject({ reason: "forbidden_type" });
    expect(await why({ bytes: Buffer.alloc(0) })).toMatchObject({ reason: "empty" });
    expect(await why({ signer: "  " })).toMatchObject({ reason: "signer_missing" });
    const again = await recordPaper(inspector, minutesOf(world));
    expect(again).toMatchObject({ reason: "known_already" });
    const later = { ...minutesOf(world), number: "8", issuedOn: "2999-01-01" };
    expect(await recordPaper(inspector, later)).toMatchObject({ reason: "in_future" });
    const misplaced = { ...minutesOf(world), kind: "plan", number: "8" } as const;
    expect(await recordPaper(inspector, misplaced)).toMatchObject({ reason: "unfit_kind" });

    const closed = { state: "closed", closedAt: new Date() } as const;
    await database.update(campaign).set(closed).where(eq(campaign.id, campaignId));
    expect(await askForScan(office, laid)).toMatchObject({ reason: "campaign_closed" });
    expect(await why({})).toMatchObject({ reason: "campaign_closed" });
    expect(await recordPaper(inspector, { ...minutesOf(world), number: "8" })).toMatchObject({
      reason: "campaign_closed",
    });
  });

  test("that the unit itself sent in the product takes no scan", async ({ database, keys }) => {
    const world = await aPlannedVisit({ database, keys });
    const { campaignId, visitId, inspector } = world;
    must(await announceTo(inspector, world, visitId));
    const { papers, kinds } = await listScannedPapers(inspector, { campaignId, visitId });
    expect(papers).toEqual([]);
    expect(kinds).not.toContain("self_report");
  });
});
