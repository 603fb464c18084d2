import { randomBytes } from "node:crypto";
import type { Transaction } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit";
import { insertBlueprint, replaceCells, updateBlueprint } from "@/db/queries/blueprints";
import { lockVisitPlace, selectOptionalFinding, type VisitPlace } from "@/db/queries/findings";
import { insertRetest } from "@/db/queries/retests";
import { insertSitting } from "@/db/queries/sittings";
import { insertTest } from "@/db/queries/tests";
import { selectTopics } from "@/db/queries/topics";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import {
  fewestQuestions,
  type LevelCount,
  planRetest,
  retestAllowance,
} from "@/lib/domain/finding/plan-retest";
import { isBelowMark } from "@/lib/domain/finding/retest";
import type { FindingId, SittingId, TopicId } from "@/lib/domain/ids";
import { scopeOf } from "@/lib/domain/policy/policy";
import { ok, rejected, type Result } from "@/lib/domain/result";
import { fold } from "@/lib/domain/text/fold";
import { type Context, NotFound } from "@/lib/services/context";
import { listPosts } from "@/lib/services/sitting/list-posts";
import { prepareDraft } from "@/lib/services/sitting/prepare-draft";
import { retestGround, type RetestGround } from "./retest-ground";
import { type RetestObstacle, retestObstacle } from "./retest-obstacle";
import { tellOfRetest } from "./tell-of-retest";

export type StartRetest = {
  readonly findingId: FindingId;
  /** Per cent of the points that the mean of the unit has to reach. */
  readonly mark: number;
  /** So many questions, or as many as the bank has. */
  readonly questions: number;
  /** Those below the mark in the topic, or everybody who was tested. */
  readonly who: "below" | "all";
  /** What blueprint, test and sitting are called, by topic and unit. */
  readonly nameOf: (topic: string, unit: string) => string;
  readonly room: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
};

export type StartRetestRejection =
  | RetestObstacle
  | ("no_topic" | "not_tested" | "nobody")
  | ("too_few_questions" | "window_order" | "window_past");

/**
 * Prepares a short test over an issued finding about a topic in one step: a blueprint of that topic and
 * a test at the pace of the one before, a sitting of the body that ordered the campaign with the
 * officers concerned, their forms drawn. Its organisers and the unit are told.
 */
export async function startRetest(
  ctx: Context,
  input: StartRetest,
): Promise<Result<SittingId, StartRetestRejection>> {
  const { findingId, mark } = input;
  if (input.windowTo <= input.windowFrom) return rejected("window_order");
  if (input.windowTo <= ctx.now) return rejected("window_past");
  return ctx.db.transaction(async (tx) => {
    const finding = await selectOptionalFinding(tx, findingId);
    const reach = scopeOf(ctx.actor, "retest.start");
    const place = finding && (await lockVisitPlace(tx, reach, finding.visitId));
    if (!finding || !place) throw new NotFound(`finding ${findingId}`);
    const obstacle = await retestObstacle(tx, finding, place);
    if (obstacle) return rejected(obstacle);
    const { topicId } = finding;
    if (topicId === null) return rejected("no_topic");
    const name = input.nameOf(await topicName(tx, topicId), place.unitName);
    const planned = await planFor(tx, { place, topicId }, input);
    if (!planned.ok) return planned;
    const made = await prepare(tx, ctx, { ...planned.value, place, topicId, input, name });
    if (!made.ok) return made;

    const sittingId = made.value;
    const { people, cells } = planned.value;
    await insertRetest(tx, {
      ...{ findingId, sittingId, mark, startedBy: ctx.actor.userId, startedAt: ctx.now },
    });
    await insertAuditEvent(tx, ctx, {
      act: "finding.start_retest",
      subject: ["finding", findingId],
      unitId: place.unitId,
      detail: { sitting: sittingId, mark, officers: people.length, questions: sumOf(cells) },
    });
    await tellOfRetest(tx, ctx, { kind: "retest_planned", findingId, sittingId, place });
    return ok(sittingId);
  });
}

type Planned = {
  readonly ground: RetestGround;
  readonly cells: readonly LevelCount[];
  readonly people: RetestGround["tested"];
};

/** What is asked and of whom; or why there is nothing to ask, or nobody. */
async function planFor(
  tx: Transaction,
  about: { readonly place: VisitPlace; readonly topicId: TopicId },
  { questions, who, mark, windowFrom }: StartRetest,
): Promise<Result<Planned, "not_tested" | "nobody" | "too_few_questions">> {
  const ground = await retestGround(tx, { ...about, on: dayInVietNam(windowFrom) });
  if (!ground) return rejected("not_tested");
  const cells = planRetest(ground.supply, questions);
  if (sumOf(cells) < fewestQuestions) return rejected("too_few_questions");
  const people = ground.tested.filter((one) => who === "all" || isBelowMark(one, mark));
  return people.length === 0 ? rejected("nobody") : ok({ ground, cells, people });
}

async function topicName(tx: Transaction, topicId: TopicId): Promise<string> {
  const topics = await selectTopics(tx);
  return topics.find(({ id }) => id === topicId)?.name ?? "";
}

const sumOf = (cells: readonly LevelCount[]) => cells.reduce((sum, { count }) => sum + count, 0);

type Preparing = Planned & {
  readonly place: VisitPlace;
  readonly topicId: TopicId;
  readonly input: StartRetest;
  readonly name: string;
};

/** Blueprint, test and sitting with its list and forms; the bank may have shrunk in between. */
async function prepare(
  tx: Transaction,
  ctx: Context,
  made: Preparing,
): Promise<Result<SittingId, "too_few_questions">> {
  const { place, people, input, name } = made;
  const testId = await makeTest(tx, ctx, made);
  const { room, windowFrom, windowTo } = input;
  const seed = randomBytes(16).toString("hex");
  const draft = { testId, campaignId: null, ownerUnitId: place.officeId, seed, windowFrom };
  const id = await insertSitting(tx, {
    ...draft,
    ...{ name, room, windowTo, searchText: fold(`${name} ${room}`) },
    ...{ deadlinePolicy: "full_time", lateLimitS: null, startCode: null },
    createdBy: ctx.actor.userId,
  });
  const posts = people.map(({ officerId, title, jobGroupCode }) => ({
    ...{ officerId, title, jobGroupCode, unitId: place.unitId, unitName: place.unitName },
  }));
  const listed = await listPosts(tx, id, posts);
  if (!listed.ok) throw new Error("a unit has more officers than a sitting may list");
  const prepared = await prepareDraft(tx, { ...draft, id });
  if (!prepared.ok) return rejected("too_few_questions");
  await insertAuditEvent(tx, ctx, {
    act: "sitting.create",
    subject: ["sitting", id],
    unitId: place.officeId,
    detail: { ...prepared.value, seed },
  });
  return ok(id);
}

async function makeTest(
  tx: Transaction,
  ctx: Context,
  { ground: { before }, cells, topicId, input, name }: Preparing,
) {
  const { mark: cutPercent } = input;
  const { bankId, allowNeedsCheck, graceS, scale, scoringRule, reviewPolicy } = before;
  const createdBy = ctx.actor.userId;
  const blueprintId = await insertBlueprint(tx, { bankId, name, createdBy });
  await replaceCells(
    tx,
    blueprintId,
    cells.map(({ level, count }) => ({ topic: topicId, level, system: null, count })),
  );
  await updateBlueprint(tx, blueprintId, { state: "published", allowNeedsCheck });
  const allowanceS = retestAllowance(before, sumOf(cells));
  return insertTest(tx, {
    ...{ name, blueprintId, allowanceS, graceS, cutPercent },
    ...{ scale, scoringRule, reviewPolicy, createdBy },
  });
}
