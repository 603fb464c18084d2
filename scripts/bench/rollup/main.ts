import { type Founding, found } from "./found";
import { addFinish, growCampaign } from "./grow";
import { recomputeAll } from "./recompute";
import type { Answers, Order } from "./steward";
import { openWorld } from "../../seed/world";

const world = openWorld();
let founding: Founding | null = null;
let grown = 0;

const acts: { readonly [Act in Order["act"]]: (order: Order) => Promise<Answers[Act]> } = {
  found: async () => {
    founding = await found(world);
    return founding.founded;
  },
  grow: async (order) => {
    const { campaigns } = order as Extract<Order, { act: "grow" }>;
    for (let n = 0; n < campaigns; n += 1) await growCampaign(world, known(), grown + n);
    grown += campaigns;
    await world.asOwner((tx) => tx.execute("analyze"));
    return null;
  },
  recompute: () => recomputeAll(world),
  finish: () => addFinish(world, known()),
};

function known(): Founding {
  if (!founding) throw new Error("nothing is founded yet");
  return founding;
}

process.on("message", (order: Order) => {
  acts[order.act](order).then(
    (answer) => process.send?.(answer ?? null),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once("disconnect", () => void world.close());
