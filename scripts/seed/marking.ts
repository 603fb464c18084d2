import { eq } from "drizzle-orm";
import { blueprint, sitting, topic } from "@/db/schema";
import type { BankId, OfficerId, TestId, UnitId } from "@/lib/domain/ids";
import { createBlueprint } from "@/lib/services/blueprint/create-blueprint";
import { publishBlueprint } from "@/lib/services/blueprint/publish-blueprint";
import { saveBlueprint } from "@/lib/services/blueprint/save-blueprint";
import type { Context } from "@/lib/services/context";
import { addMarker } from "@/lib/services/marking/add-marker";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { createTest } from "@/lib/services/test/create-test";
import { seedAccount } from "./accounts";
import { expect } from "./expect";
import { knownTest, knownUser } from "./known";
import { admitAndSimulate, openSeedSitting, type Organiser, type SeedSitting } from "./sitting";
import type { World } from "./world";

/** Those who mark beside the one whom the demonstration has from the start. */
const others = [
  { login: "chamthi2", name: "Bùi Văn Điểm", position: "Cán bộ chấm thi", part: "marker" },
  { login: "truongcham", name: "Ngô Thị Quyết", position: "Trưởng ban chấm thi", part: "chief" },
] as const;

/** A question in sentences, worth ten points, and one that asks for a file, worth five. */
const lines = [
  { topic: "T05", points: 1000 },
  { topic: "T08", points: 500 },
] as const;

const testName = "Tự luận và thực hành: 2 câu";

/** The test of which people mark every answer. */
export async function seedTestByHand(world: World, ctx: Context, bankId: BankId): Promise<TestId> {
  const known = await knownTest(world, testName);
  if (known) return known;
  const [made] = await world.db.select().from(blueprint).where(eq(blueprint.name, testName));
  const blueprintId = made?.id ?? (await createBlueprint(ctx, { bankId, name: testName }));
  if (made?.state !== "published") {
    const cells = await cellsOf(world);
    const draft = { blueprintId, name: testName, allowNeedsCheck: false, cells };
    expect(await saveBlueprint(ctx, draft));
    expect(await publishBlueprint(ctx, { blueprintId }));
  }
  return expect(
    await createTest(ctx, {
      ...{ name: testName, blueprintId, allowanceS: 45 * 60, cutPercent: 50, scale: 10 },
      ...{ scoringRule: "all_or_nothing", reviewPolicy: "topics" },
    }),
  );
}

async function cellsOf({ db }: World) {
  const topics = await db.select({ id: topic.id, code: topic.code }).from(topic);
  return lines.map(({ topic: code, points }) => {
    const found = topics.find((each) => each.code === code);
    if (!found) throw new Error(`no topic ${code}`);
    const line = { topic: found.id, level: "VD", system: null, count: 1 } as const;
    return { ...line, byHand: true, points };
  });
}

type Plan = {
  readonly administrator: Context;
  readonly testId: TestId;
  readonly city: UnitId;
  readonly officers: readonly OfficerId[];
  readonly invigilatorId: SeedSitting["invigilatorId"];
};

/** A sitting that is over, its answers with the two who mark them and nobody's marks yet. */
export async function seedMarking(organiser: Organiser, plan: Plan): Promise<void> {
  const { world, ctx } = organiser;
  const { administrator, testId, city: ownerUnitId, officers, invigilatorId } = plan;
  const sittingId = await openSeedSitting(organiser, {
    ...{ testId, campaignId: null, ownerUnitId, invigilatorId, officers },
    ...{ name: "Ca thực hành của đầu mối CNTT", room: "Phòng máy, tầng 3" },
  });
  const [row] = await world.db.select().from(sitting).where(eq(sitting.id, sittingId));
  if (row?.state === "open") {
    await admitAndSimulate(organiser, sittingId, () => "submit");
    expect(await closeSitting(ctx, { sittingId }));
  }
  const first = await knownUser(world, "chamthi");
  if (first) expect(await addMarker(ctx, { sittingId, userId: first, part: "marker" }));
  for (const { part, ...person } of others) {
    const account = { ...person, role: "marker", unitId: null } as const;
    const userId = await seedAccount(world, administrator, account);
    expect(await addMarker(ctx, { sittingId, userId, part }));
  }
}
