import { setTimeout as pause } from "node:timers/promises";
import type { Officer } from "../officer/officer";
import type { Theatre } from "../theatre";
import type { Fault } from "./fault";

/** What happens to officers, and around them. */
export const peopleFaults = {
  browser_killed: {
    rows: ["B1", "B2"],
    inject: (theatre) => eachOf(some(theatre), (officer) => officer.crash()),
  },
  machine_changed: {
    rows: ["B3", "B5"],
    inject: (theatre) => eachOf(some(theatre), (officer) => officer.changeMachine()),
  },
  machine_slept: { rows: ["B7", "B8"], inject: machineSlept },
  officer_moves: { rows: ["O5"], inject: officerMoves },
  key_edited: { rows: ["O4"], inject: keyEdited },
} as const satisfies Record<string, Fault>;

/** A third of those who work. */
function some({ officers, dice }: Theatre): readonly Officer[] {
  const working = officers().filter(({ page }) => page && !page.over);
  return dice.shuffle(working).slice(0, Math.ceil(working.length / 3));
}

async function eachOf(officers: readonly Officer[], act: (officer: Officer) => Promise<void>) {
  await Promise.all(officers.map(act));
}

async function machineSlept(theatre: Theatre): Promise<void> {
  for (const { page } of some(theatre)) page?.sleep(theatre.dice.whole(2_000, 20_000));
  await pause(1_000);
}

/** Everybody is renamed and their unit is closed: the list of the sitting stays as it was written. */
async function officerMoves({ owner }: Theatre): Promise<void> {
  await owner`update officer set given_name = given_name || 'x' where id in (select id from officer limit 50)`.catch(
    () => {},
  );
  await owner`update unit set name = name || '+' where valid_to is null`.catch(() => {});
}

/** A new version of every question and a new key appear: forms that run stay as they are. */
async function keyEdited({ owner }: Theatre): Promise<void> {
  await owner`
    insert into item_version (item_id, version, author_id, stem, interaction)
    select distinct on (item_id) item_id, version + 1, author_id, stem, interaction
      from item_version order by item_id, version desc`.catch(() => {});
  await pause(200);
}
