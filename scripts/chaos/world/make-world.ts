import type { Database } from "@/db/client";
import {
  bank,
  blueprint,
  campaign,
  criteriaSet,
  form,
  formItem,
  item,
  itemKey,
  itemVersion,
  jobGroup,
  sitting,
  sittingInvigilator,
  test,
  topic,
  unit,
  unitClosure,
  unitType,
  user,
  visit,
} from "@/db/schema";
import { formDigest } from "@/lib/domain/form/digest";
import type {
  BlueprintId,
  CampaignId,
  FormId,
  ItemVersionId,
  SittingId,
  TestId,
  TopicId,
  UnitId,
  UserId,
} from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/policy/policy";
import { answersOf, questions, wordsOf } from "./questions";
import { only } from "./only";
import { makeSeats } from "./seats";
import type { Room, World } from "./world";

type Options = {
  readonly database: Database;
  readonly codeKey: Buffer;
  /** Seconds that an attempt of each room lasts. */
  readonly allowances: readonly number[];
  readonly seatsEach: number;
};

/** Seconds in which a save may still arrive after the deadline. */
const graceS = 2;

/** Sittings under way, each with its own allowance, two units, and enough candidates for the run. */
export async function makeWorld(options: Options): Promise<World> {
  const { database } = options;
  await database
    .insert(unitType)
    .values({ code: "xa", name: "Xã", nameEn: "Commune", position: 1 });
  await database
    .insert(jobGroup)
    .values({ code: "cm", name: "Chuyên môn", nameEn: "Expert", position: 1 });
  const units = [await makeUnit(database, 1), await makeUnit(database, 2)] as const;
  const staff = [await makeInvigilator(database, 1), await makeInvigilator(database, 2)] as const;
  const by = staff[0].userId;
  const campaignId = await makeCampaign(database, units, by);
  const shared = await makeQuestions(database, by);
  const rooms: Room[] = [];
  for (const [index, allowanceS] of options.allowances.entries()) {
    const named = { number: index + 1, allowanceS, campaignId, unitId: units[0], by };
    const sittingId = await makeSitting(database, shared, named);
    await database
      .insert(sittingInvigilator)
      .values(staff.map(({ userId }) => ({ sittingId, userId })));
    const formId = await makeForm(database, shared, sittingId);
    const seats = await makeSeats(options, { sittingId, formId, units, by, room: index + 1 });
    rooms.push({ sittingId, formId, allowanceS, seats });
  }
  return { campaignId, units, staff, rooms };
}

async function makeUnit(database: Database, n: number): Promise<UnitId> {
  const name = `Xã ${n}`;
  const id = only(
    await database
      .insert(unit)
      .values({ name, shortName: name, typeCode: "xa", validFrom: "2018-01-01" })
      .returning({ id: unit.id }),
  );
  await database.insert(unitClosure).values({ ancestorId: id, descendantId: id });
  return id;
}

async function makeInvigilator(database: Database, n: number): Promise<Actor> {
  const login = `giam-thi-${n}`;
  const userId = only(
    await database
      .insert(user)
      .values({ login, displayName: login, passwordHash: "-" })
      .returning({ id: user.id }),
  );
  const roles = [{ role: "invigilator", unitId: null } as const];
  return { userId, name: login, officerId: null, roles };
}

async function makeCampaign(
  database: Database,
  units: readonly [UnitId, UnitId],
  createdBy: UserId,
): Promise<CampaignId> {
  const criteriaSetId = only(
    await database
      .insert(criteriaSet)
      .values({ code: "c", name: "c", sections: [] })
      .returning({ id: criteriaSet.id }),
  );
  const campaignId = only(
    await database
      .insert(campaign)
      .values({
        ...{ code: "c", name: "c", year: 2026, decisionNumber: "1", decisionOn: "2026-01-01" },
        ...{ periodFrom: "2026-01-01", periodTo: "2026-12-31" },
        ...{ ownerUnitId: units[0], criteriaSetId, createdBy },
      })
      .returning({ id: campaign.id }),
  );
  await database.insert(visit).values(units.map((unitId) => ({ campaignId, unitId })));
  return campaignId;
}

type Shared = {
  readonly blueprintId: BlueprintId;
  readonly topicId: TopicId;
  readonly versions: readonly ItemVersionId[];
};

async function makeQuestions(database: Database, authorId: UserId): Promise<Shared> {
  const bankId = only(
    await database.insert(bank).values({ code: "b", name: "b" }).returning({ id: bank.id }),
  );
  const topicId = only(
    await database
      .insert(topic)
      .values({ code: "t", name: "Chủ đề", nameEn: "Topic", position: 1 })
      .returning({ id: topic.id }),
  );
  const blueprintId = only(
    await database
      .insert(blueprint)
      .values({ bankId, name: "b", createdBy: authorId })
      .returning({ id: blueprint.id }),
  );
  const versions: ItemVersionId[] = [];
  for (const [index, { interaction, key }] of questions.entries()) {
    const itemId = only(
      await database
        .insert(item)
        .values({ bankId, topicId, authorId, code: `Q${index}`, level: "NB" })
        .returning({ id: item.id }),
    );
    const itemVersionId = only(
      await database
        .insert(itemVersion)
        .values({ itemId, version: 1, authorId, stem: wordsOf(`Câu ${index + 1}`), interaction })
        .returning({ id: itemVersion.id }),
    );
    await database.insert(itemKey).values({ itemVersionId, ...key });
    versions.push(itemVersionId);
  }
  return { blueprintId, topicId, versions };
}

type NewSitting = {
  readonly number: number;
  readonly allowanceS: number;
  readonly campaignId: CampaignId;
  readonly unitId: UnitId;
  readonly by: UserId;
};

async function makeSitting(
  database: Database,
  { blueprintId }: Shared,
  { number, allowanceS, campaignId, unitId, by }: NewSitting,
): Promise<SittingId> {
  const name = `Ca ${number}`;
  const testId = only(
    await database
      .insert(test)
      .values({ name, blueprintId, allowanceS, graceS, cutPercent: 50, createdBy: by })
      .returning({ id: test.id }),
  );
  const now = Date.now();
  return only(
    await database
      .insert(sitting)
      .values({
        ...{ testId, campaignId, ownerUnitId: unitId, name, room: name, state: "open", seed: "s" },
        windowFrom: new Date(now - 3_600_000),
        windowTo: new Date(now + 48 * 3_600_000),
        openedAt: new Date(now),
        startedAt: new Date(now),
        createdBy: by,
      })
      .returning({ id: sitting.id }),
  );
}

async function makeForm(
  database: Database,
  { versions, topicId }: Shared,
  sittingId: SittingId,
): Promise<FormId> {
  const [row] = await database.select({ testId: sitting.testId }).from(sitting).limit(1);
  const items = versions.map((id, index) => ({
    ...{ id, position: index + 1, points: 100 },
    optionOrder: answersOf(index).toReversed(),
  }));
  const formId = only(
    await database
      .insert(form)
      .values({
        testId: row?.testId as TestId,
        sittingId,
        number: 1,
        seed: "s",
        digest: formDigest(items),
      })
      .returning({ id: form.id }),
  );
  await database
    .insert(formItem)
    .values(items.map(({ id, ...rest }) => ({ ...rest, formId, itemVersionId: id, topicId })));
  return formId;
}
