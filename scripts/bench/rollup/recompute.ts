import { sql } from "drizzle-orm";
import type { CampaignId } from "@/lib/domain/ids";
import { recomputeResults } from "@/lib/services/result/recompute-results";
import type { World } from "../../seed/world";
import type { Recomputed } from "./steward";

/** As many as the machine is expected to spare beside the product itself. */
const atOnce = 2;

/** Computes every roll-up again, and says whether each is to the last digit what it was. */
export async function recomputeAll(world: World): Promise<Recomputed> {
  const { db } = world;
  await world.asOwner((tx) =>
    tx.execute(sql`create table bench.before as select * from unit_result`),
  );
  const campaigns = await db.execute<{ id: CampaignId }>(
    sql`select distinct campaign_id as id from unit_result`,
  );
  const left = campaigns.map(({ id }) => id);
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let campaignId = left.pop(); campaignId; campaignId = left.pop()) {
        await recomputeResults({ db }, { campaignId });
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, equal: await isUnchanged(world) };
}

async function isUnchanged({ asOwner }: World): Promise<boolean> {
  let changed = Number.NaN;
  await asOwner(async (tx) => {
    const [row] = await tx.execute<{ changed: string }>(sql`
      select count(*) as changed from unit_result r full join bench.before b
        using (campaign_id, unit_id)
       where to_jsonb(r) - 'computed_at' is distinct from to_jsonb(b) - 'computed_at'`);
    changed = Number(row?.changed);
  });
  return changed === 0;
}
