import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { formItem, itemVersion } from "@/db/schema";
import type { RulingKind } from "@/lib/domain/scoring/ruling";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { listNotifications } from "@/lib/services/notification/list-notifications";
import { recomputeResults } from "@/lib/services/result/recompute-results";
import { decideRevision } from "@/lib/services/scoring/decide-revision";
import { requestRevision } from "@/lib/services/scoring/request-revision";
import { drawUpMinutes } from "@/lib/services/signing/draw-up-minutes";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { test } from "@/tests/support/worker-database";
import { someone } from "../bank/a-world";
import { fourOfficers } from "../sitting/a-sitting";
import { aDistrict, aSittingBegun, aVerifiedRecord, must } from "./a-record";

describe("answers scored anew", () => {
  test("are told to the team that holds minutes over them, and not before there are any", async ({
    database,
    keys,
    url,
  }) => {
    const world = await aDistrict({ database, keys });
    await fourOfficers(world);
    const made = await aVerifiedRecord(world);
    const { campaignId, recordId, visitId, leader } = made;
    const sittingId = await aSittingBegun(world, url, campaignId);
    must(await closeSitting(world.organiser, { sittingId }));
    const [asked] = await database
      .select({ itemId: itemVersion.itemId, version: itemVersion.version })
      .from(formItem)
      .innerJoin(itemVersion, eq(itemVersion.id, formItem.itemVersionId));
    if (!asked) throw new Error("the form has no question");
    const author = await someone({ database, keys }, "author");
    const reviewer = await someone({ database, keys }, "reviewer");
    const decide = async (kind: RulingKind) => {
      const wanted = { ...asked, kind, keyFrom: null, reason: "Không còn đúng." };
      const revisionId = must(await requestRevision(author, wanted));
      const approved = { itemId: asked.itemId, revisionId, decision: "approved" } as const;
      must(await decideRevision(reviewer, approved));
      await scoreFinishes({ actor: null, keys }, { limit: 200 });
      await recomputeResults({ db: database }, { campaignId, unitIds: [world.north] });
    };
    const told = async () =>
      (await listNotifications(leader, { page: 1 })).notifications.filter(
        ({ kind }) => kind === "scored_again",
      );

    await decide("full_points");
    expect(await told()).toEqual([]);
    must(await drawUpMinutes(leader, { recordId, number: "07", heldOn: "2026-11-23" }));
    await decide("not_counted");

    expect(await told()).toMatchObject([{ visitId, recordId, step: "minutes", readAt: null }]);
  });
});
