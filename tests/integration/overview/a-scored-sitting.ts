import { eq } from "drizzle-orm";
import { attempt, response } from "@/db/schema";
import type { CampaignId, SittingId } from "@/lib/domain/ids";
import { scoreFinishes } from "@/lib/services/attempt/score-finishes";
import { recomputeTouched } from "@/lib/services/result/recompute-results";
import { addUnits } from "@/lib/services/sitting/add-units";
import { closeSitting } from "@/lib/services/sitting/close-sitting";
import { openSitting } from "@/lib/services/sitting/open-sitting";
import { prepareSitting } from "@/lib/services/sitting/prepare-sitting";
import { startSitting } from "@/lib/services/sitting/start-sitting";
import {
  aCampaign,
  aDistrict,
  aDraftSitting,
  anOfficer,
  begin,
  candidatesOf,
  type District,
  must,
} from "@/tests/integration/sitting/a-sitting";

type Tested = {
  readonly url: string;
  /** Officers tested in the two communes. */
  readonly north: number;
  readonly south: number;
};

/** A campaign in a district of its own, with a sitting as below. */
export async function aTestedCampaign(pools: Pick<District, "database" | "keys">, tested: Tested) {
  const world = await aDistrict(pools);
  const campaignId = await aCampaign(world);
  await aScoredSitting(world, campaignId, tested);
  return { world, campaignId };
}

/**
 * A closed sitting of a campaign. Every other officer of a commune has both questions right, the
 * others chose the option that betrays a misconception.
 */
export async function aScoredSitting(
  world: District,
  campaignId: CampaignId,
  { url, north, south }: Tested,
) {
  const { organiser } = world;
  for (let n = 0; n < north; n += 1) await anOfficer(world, world.north, `Nguyễn Văn Bắc${n}`);
  for (let n = 0; n < south; n += 1) await anOfficer(world, world.south, `Lê Thị Nam${n}`);
  const sittingId = await aDraftSitting(world, { campaignId });
  const unitIds = [...(north > 0 ? [world.north] : []), ...(south > 0 ? [world.south] : [])];
  must(await addUnits(organiser, { sittingId, unitIds }));
  must(await prepareSitting(organiser, { sittingId }));
  await holdPrepared(world, { url, sittingId });
  return sittingId;
}

type Held = { readonly url: string; readonly sittingId: SittingId; readonly questions?: number };

/** Everybody on a prepared list sits down and answers, right and wrong in turns; closed and scored. */
export async function holdPrepared(world: District, { url, sittingId, questions = 2 }: Held) {
  const { organiser, database, keys } = world;
  must(await openSitting(organiser, { sittingId }));
  must(await startSitting(organiser, { sittingId }));
  for (const { id } of await candidatesOf(organiser, sittingId)) {
    await begin(world, url, sittingId, id);
  }
  await answerAll(world, { sittingId, questions });
  must(await closeSitting(organiser, { sittingId }));
  const { touched } = await scoreFinishes({ actor: null, keys }, { limit: 200 });
  await recomputeTouched({ db: database }, touched);
}

async function answerAll(world: District, { sittingId, questions }: Required<Omit<Held, "url">>) {
  const { database, organiser } = world;
  const attempts = await database.select().from(attempt).where(eq(attempt.sittingId, sittingId));
  const unitOf = new Map(
    (await candidatesOf(organiser, sittingId)).map(({ id, unitId }) => [id, unitId]),
  );
  const positions = Array.from({ length: questions }, (_, n) => n + 1);
  const seen = new Map<string, number>();
  for (const { id: attemptId, candidateId } of attempts) {
    const unit = unitOf.get(candidateId) ?? "";
    const turn = seen.get(unit) ?? 0;
    seen.set(unit, turn + 1);
    const value = turn % 2 === 0 ? '"B"' : '"A"';
    await database
      .insert(response)
      .values(
        positions.map((position) => ({ attemptId, position, epoch: 1, seq: position, value })),
      );
  }
}
