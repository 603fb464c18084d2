import type postgres from "postgres";
import { describe, expect } from "vitest";
import type { AttemptId, ItemId, ScoringRevisionId } from "@/lib/domain/ids";
import type { RulingKind } from "@/lib/domain/scoring/ruling";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { type Context, NotFound } from "@/lib/services/context";
import { listNotifications } from "@/lib/services/notification/list-notifications";
import { decideRevision } from "@/lib/services/scoring/decide-revision";
import { loadItemScoring } from "@/lib/services/scoring/load-item-scoring";
import { previewRevision } from "@/lib/services/scoring/preview-revision";
import { requestRevision } from "@/lib/services/scoring/request-revision";
import { type Room, runningAttempts } from "@/tests/integration/attempt/support/a-room";
import { test } from "@/tests/integration/attempt/support/room-test";
import { someone } from "@/tests/integration/bank/a-world";
import { must } from "@/tests/integration/sitting/a-sitting";

/** Two who answered question 1, whose key is "b": with "b" and with "c". Its version 2 says "c". */
async function twoAnswered(room: Room, api: Answering): Promise<Answered> {
  const [right, wrong] = await runningAttempts(room);
  await api.save(right, [[1, 1, "b"]]);
  await api.save(wrong, [[1, 1, "c"]]);
  for (const id of [right, wrong]) await api.submit(id, 1);
  const [row] = await room.sql<{ id: ItemId; version: string }[]>`
    select v.item_id as id, v.id as version from form_item f join item_version v on v.id = f.item_version_id
     where f.form_id = ${room.formId} and f.position = 1`;
  if (!row) throw new Error("there is a first question");
  await room.sql`
    with corrected as (
      insert into item_version (item_id, version, stem, interaction, author_id)
      select item_id, 2, stem, interaction, author_id from item_version where id = ${row.version} returning id)
    insert into item_key (item_version_id, key)
    select id, ${room.sql.json({ type: "single_choice", correct: ["c"] })} from corrected`;
  return { itemId: row.id, right, wrong };
}

type Answering = {
  readonly save: (id: AttemptId, given: [number, number, string][]) => Promise<unknown>;
  readonly submit: (id: AttemptId, lastSeq: number) => Promise<unknown>;
};
type Answered = { readonly itemId: ItemId; readonly right: AttemptId; readonly wrong: AttemptId };

/** Every score of an attempt in the order made, in hundredths: points of possible. */
const scoresOf = async ({ sql }: { sql: postgres.Sql }, id: AttemptId) =>
  (await sql`select points, possible from score where attempt_id = ${id} order by id`).map(
    ({ points, possible }) => `${points as number}/${possible as number}`,
  );

const reason = "Nghị định mới đổi thẩm quyền, phương án b không còn đúng.";

async function asked(ctx: Context, itemId: ItemId, kind: RulingKind): Promise<ScoringRevisionId> {
  const keyFrom = kind.endsWith("her_key") ? 2 : null;
  return must(await requestRevision(ctx, { itemId, version: 1, kind, keyFrom, reason }));
}

describe("a question found wrong after it was answered", () => {
  test.for<readonly [RulingKind, string, string]>([
    ["other_key", "0/500", "100/500"],
    ["either_key", "100/500", "100/500"],
    ["full_points", "100/500", "100/500"],
    ["not_counted", "0/400", "0/400"],
  ])(
    "is scored anew by %s once a second person says so",
    async ([kind, right, wrong], { api, database, keys, makeRoom }) => {
      const room = await makeRoom({ candidates: 2 });
      const answered = await twoAnswered(room, api);
      const { itemId } = answered;
      const score = () => scoreFinishes({ actor: null, keys }, { limit: 200 });
      await score();
      const author = await someone({ database, keys }, "author");
      const reviewer = await someone({ database, keys }, "reviewer");

      const revisionId = await asked(author, itemId, kind);
      await score();
      const waiting = await scoresOf(room, answered.right);
      must(await decideRevision(reviewer, { itemId, revisionId, decision: "approved" }));
      const { touched } = await score();

      expect(waiting).toEqual(["100/500"]);
      expect(await scoresOf(room, answered.right)).toEqual(["100/500", right]);
      expect(await scoresOf(room, answered.wrong)).toEqual(["0/500", wrong]);
      expect(touched).toContainEqual({ campaignId: room.campaignId, unitId: room.unitId });
      const { revisions } = await loadItemScoring(author, { itemId });
      expect(revisions).toMatchObject([
        { version: 1, ruling: kind, decision: "approved", own: true, effect: { attempts: 2 } },
      ]);
    },
  );

  test("is weighed before: who would change by how much, and nothing is kept", async ({
    api,
    database,
    keys,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const { itemId, right } = await twoAnswered(room, api);
    await scoreFinishes({ actor: null, keys }, { limit: 200 });
    const author = await someone({ database, keys }, "author");
    const wanted = { itemId, version: 1, kind: "other_key", keyFrom: 2 } as const;

    const effect = must(await previewRevision(author, wanted));

    expect(effect).toMatchObject({
      sum: { attempts: 2, raised: 1, lowered: 1, nowPassed: 0, nowFailed: 0 },
      sittings: [{ sittingId: room.sittingId, released: false, sum: { attempts: 2 } }],
      cut: false,
    });
    expect(await scoresOf(room, right)).toEqual(["100/500"]);
  });

  test("is told to whoever organises those sittings, once each, when it is approved", async ({
    api,
    database,
    keys,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const { itemId } = await twoAnswered(room, api);
    const author = await someone({ database, keys }, "author");
    const reviewer = await someone({ database, keys }, "reviewer");
    const organiser = await someone({ database, keys }, "organiser");
    await room.sql`
      insert into role_assignment (user_id, role, unit_id, granted_by)
      values (${organiser.actor.userId}, 'organiser', ${room.unitId}, ${room.invigilator.userId})`;
    const told = async () => (await listNotifications(organiser, { page: 1 })).notifications;
    const refused = await asked(author, itemId, "either_key");
    const no = {
      itemId,
      revisionId: refused,
      decision: "refused",
      answer: "Chưa đủ căn cứ.",
    } as const;
    must(await decideRevision(reviewer, no));
    expect(await told()).toEqual([]);

    const revisionId = await asked(author, itemId, "other_key");
    must(await decideRevision(reviewer, { itemId, revisionId, decision: "approved" }));

    expect(await told()).toMatchObject([
      {
        kind: "scored_again",
        sittingId: room.sittingId,
        readAt: null,
      },
    ]);
  });

  test("is scored by its own key again when that is decided, with a score of its own", async ({
    api,
    database,
    keys,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const { itemId, right } = await twoAnswered(room, api);
    const author = await someone({ database, keys }, "author");
    const reviewer = await someone({ database, keys }, "reviewer");
    const decided = async (kind: RulingKind) => {
      const revisionId = await asked(author, itemId, kind);
      must(await decideRevision(reviewer, { itemId, revisionId, decision: "approved" }));
      await scoreFinishes({ actor: null, keys }, { limit: 200 });
    };

    await decided("other_key");
    await decided("own_key");

    // The first score was made after the first decision: it was never scored by "b" before.
    expect(await scoresOf(room, right)).toEqual(["0/500", "100/500"]);
  });

  test("waits for one decision at a time, of somebody else, made once", async ({
    api,
    database,
    keys,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const { itemId, right } = await twoAnswered(room, api);
    await scoreFinishes({ actor: null, keys }, { limit: 200 });
    const [one, two] = [
      await someone({ database, keys }, "reviewer"),
      await someone({ database, keys }, "reviewer"),
    ];
    const revisionId = await asked(one, itemId, "full_points");
    const second = { itemId, version: 1, kind: "not_counted", keyFrom: null, reason } as const;
    const approve = { itemId, revisionId, decision: "approved" } as const;
    const refuse = { itemId, revisionId, decision: "refused", answer: "Câu vẫn đúng." } as const;

    expect(await requestRevision(two, second)).toMatchObject({ reason: "asked_already" });
    expect(await decideRevision(one, approve)).toMatchObject({ reason: "same_person" });
    expect(await decideRevision(two, { ...refuse, answer: " " })).toMatchObject({
      reason: "no_answer",
    });
    const race = await Promise.all([decideRevision(two, refuse), decideRevision(two, approve)]);
    await scoreFinishes({ actor: null, keys }, { limit: 200 });

    expect(race.filter(({ ok }) => ok)).toHaveLength(1);
    expect(race.find(({ ok }) => !ok)).toMatchObject({ reason: "decided_already" });
    const approved = race[1].ok;
    expect(await scoresOf(room, right)).toEqual(approved ? ["100/500", "100/500"] : ["100/500"]);
  });

  test("is nobody's to change who does not keep the bank, and says what does not fit", async ({
    api,
    database,
    keys,
    makeRoom,
  }) => {
    const room = await makeRoom({ candidates: 2 });
    const { itemId } = await twoAnswered(room, api);
    const author = await someone({ database, keys }, "author");
    const organiser = await someone({ database, keys }, "organiser");
    const wanted = { itemId, version: 1, kind: "other_key", keyFrom: 2, reason } as const;
    const revisionId = await asked(author, itemId, "full_points");

    expect(await requestRevision(author, { ...wanted, keyFrom: null })).toMatchObject({
      reason: "no_key_named",
    });
    expect(await requestRevision(author, { ...wanted, reason: "" })).toMatchObject({
      reason: "no_reason",
    });
    await expect(requestRevision(organiser, wanted)).rejects.toThrow(NotFound);
    await expect(previewRevision(organiser, wanted)).rejects.toThrow(NotFound);
    await expect(loadItemScoring(organiser, { itemId })).rejects.toThrow(NotFound);
    const approve = { itemId, revisionId, decision: "approved" } as const;
    await expect(decideRevision(author, approve)).rejects.toThrow(NotFound);
    await expect(requestRevision(author, { ...wanted, version: 9 })).rejects.toThrow(NotFound);
  });
});
