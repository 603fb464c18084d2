import { everybody, founderOf } from "./people";
import { seedBank, seedCriteria, seedReference } from "./bank";
import { seedOfficers } from "./officers";
import { seedOrganisation2018, seedReorganisation, seedUnitKinds } from "./organisation";
import { seedPast } from "./past";
import { seedPresent } from "./present";
import { seedTest2018, seedTestNow } from "./tests";
import { openWorld } from "./world";

/**
 * Fills an installation with the demonstration world through the services that people use. Each
 * step looks for what is there already, so a start that was killed is gone on with, and a later
 * start only renews the window of the open sitting.
 */
async function seed(): Promise<void> {
  const world = openWorld();
  try {
    const progress = (step: string) => process.stderr.write(`  ${step}\n`);
    await world.mark("installation", {
      parentBody: "Ủy ban nhân dân thành phố Huế",
      ownBody: "Sở Khoa học và Công nghệ",
      support: "số nội bộ 102",
      demonstration: true,
    });
    progress("quangdien 2018");
    const { administrator, founder } = await founderOf(world);
    await seedReference(administrator);
    await seedUnitKinds(administrator);
    const groups = await world.groupIds();
    const old = await seedOrganisation2018(founder, groups);
    const officers = await seedOfficers(founder, old);
    const people = await everybody(world, administrator, old);

    progress("bank");
    const bankId = await seedBank(world, people);
    const criteriaSetId = await seedCriteria(world, administrator);
    const tests = {
      past: await seedTest2018(world, people.organiser, bankId),
      present: await seedTestNow(world, people.organiser, bankId),
    };

    progress("campaign 2018");
    await seedPast(world, { old, officers, people, criteriaSetId, testId: tests.past });

    progress("reorganisation 01/07/2025");
    const now = await seedReorganisation(founder, groups, old);

    progress("campaign of this year");
    await seedPresent(world, {
      old,
      now,
      officers,
      people,
      administrator,
      criteriaSetId,
      testId: tests.present,
    });
  } finally {
    await world.close();
  }
}

await seed();
