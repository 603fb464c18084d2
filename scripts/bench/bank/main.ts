import { openWorld } from "../../seed/world";
import type { Task } from "./bank";
import { measureBank } from "./measure";

const world = openWorld();

process.on("message", (task: Task) => {
  measureBank(world, task, (step) => process.send?.({ step })).then(
    (report) => process.send?.(report),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once("disconnect", () => void world.close());
