import { seedAdministrator } from "./accounts";
import { seedBank, seedBankByHand, seedCriteria, seedPractice, seedReference } from "./bank";
import { renewContest } from "./contest";
import { knownSetting, knownUnitGroups, knownUser } from "./known";
import { seedTestByHand } from "./marking";
import { seedOfficers } from "./officers";
import { welcomeNewcomers } from "./open-sitting";
import { seedOrganisation2018, seedReorganisation, seedUnitKinds } from "./organisation";
import { seedPast } from "./past";
import { everybody } from "./people";
import { seedPresent } from "./present";
import { seedContestTest, seedOfferedTests, seedTest2018, seedTestNow } from "./tests";
import { openWorld, type World } from "./world";

/** Counts up whenever the world gains something: installations that have an older one go on. */
const edition = 9;

/**
 * Fills an installation with the demonstration world through the services that people use. Each
 * step looks for what is there already, so a start that was killed is gone on with; a later start
 * only renews the window of the open sitting, and adds criteria sets that the product has changed.
 */
async function seed(): Promise<void> {
  const world = openWorld();
  try {
    if ((await knownSetting(world, "demonstration_edition")) !== edition) {
      await fill(world);
      await world.mark("demonstration_edition", edition);
    }
    const administrator = await seedAdministrator(world);
    await seedCriteria(world, administrator);
    const organiserId = await knownUser(world, "tochuc");
    if (!organiserId) throw new Error("there is no organiser");
    const organiser = { world, ctx: await world.contextOf(organiserId) };
    await welcomeNewcomers(organiser, administrator);
    await renewContest(organiser);
  } finally {
    await world.close();
  }
}

async function fill(world: World): Promise<void> {
  progress("quangdien 2018");
  await world.mark("installation", {
    parentBody: "Ủy ban nhân dân thành phố Huế",
    ownBody: "Sở Khoa học và Công nghệ",
    support: "số nội bộ 102",
    demonstration: true,
  });
  const administrator = await seedAdministrator(world);
  const founder = { world, ctx: administrator };
  await seedReference(administrator);
  await seedUnitKinds(administrator);
  const groups = await knownUnitGroups(world);
  const old = await seedOrganisation2018(founder, groups);
  const officers = await seedOfficers(founder, old);
  const people = await everybody(world, administrator, old);

  progress("bank");
  const bankId = await seedBank(world, people);
  await seedPractice(world, people.reviewer, bankId);
  const criteriaSetId = await seedCriteria(world, administrator);
  const tests = {
    past: await seedTest2018(world, people.organiser, bankId),
    present: await seedTestNow(world, people.organiser, bankId),
    contest: await seedContestTest(world, people.organiser, bankId),
  };
  await seedOfferedTests(world, people.organiser, bankId);
  const byHand = await seedBankByHand(world, people);
  const markedTestId = await seedTestByHand(world, people.organiser, byHand);

  progress("campaign 2018");
  const past = { old, officers, people, criteriaSetId, testId: tests.past };
  await seedPast(world, past);

  progress("reorganisation 01/07/2025");
  const now = await seedReorganisation(founder, groups, old);

  progress("campaign of this year");
  const { present: testId, contest: contestTestId } = tests;
  await seedPresent(world, { ...past, now, administrator, testId, contestTestId, markedTestId });
}

function progress(step: string) {
  process.stderr.write(`  ${step}\n`);
}

await seed();
