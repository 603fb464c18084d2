import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { attempt, candidate, officer, user } from "@/db/schema";
import type { CandidateId, OfficerId, SittingId } from "@/lib/domain/ids";
import { fullName } from "@/lib/domain/person/name";
import type { Context } from "@/lib/services/context";
import { addWalkIn } from "@/lib/services/sitting/add-walk-in";
import { admitCandidates } from "@/lib/services/sitting/admit-candidates";
import { renewWindow } from "@/lib/services/sitting/renew-window";
import { readDemonstration, seedAccount, writeDemonstration } from "./accounts";
import { knownSetting } from "./known";
import {
  admitAndSimulate,
  openSeedSitting,
  type Organiser,
  seedSlips,
  type SeedSitting,
  windowNow,
} from "./sitting";
import type { World } from "./world";

/** Candidates of the open sitting whom nobody has sat down for: a newcomer may. */
const seatsFree = 6;

/** One more seat is for whoever comes with an account instead of a slip. */
const accountSeat = 1;

const candidateLogin = "thisinh";

const marked = z.object({
  sittingId: z.string().transform((id) => id as SittingId),
  /** Officers of the unit who are not listed, for when all seats are taken. */
  spare: z.array(z.string().transform((id) => id as OfficerId)),
});

type NewSitting = { readonly plan: SeedSitting; readonly spare: readonly OfficerId[] };

/** The sitting that is open now: some have submitted, some are at work, some seats are free. */
export async function seedOpenSitting(
  organiser: Organiser,
  { plan, spare }: NewSitting,
): Promise<void> {
  const { world } = organiser;
  if ((await knownSetting(world, "newcomers_sitting")) !== undefined) return;
  const sittingId = await openSeedSitting(organiser, plan);
  const seats = plan.officers.length - Math.floor(plan.officers.length / 13);
  await admitAndSimulate(organiser, sittingId, (index) => {
    if (index >= seats - seatsFree - accountSeat) return "enter_only";
    return index % 3 === 0 ? "submit" : "half";
  });
  await world.mark("newcomers_sitting", { sittingId, spare });
}

/** Keeps that sitting open for another day and seats free in it, and says how to get to them. */
export async function welcomeNewcomers(
  organiser: Organiser,
  administrator: Context,
): Promise<void> {
  const { world, ctx } = organiser;
  const { sittingId, spare } = marked.parse(await knownSetting(world, "newcomers_sitting"));
  const { windowFrom, windowTo } = windowNow();
  await renewWindow(ctx, { sittingId, windowFrom, windowTo });
  for (const officerId of spare) {
    if ((await freeSeats(world, sittingId)).length >= seatsFree + accountSeat) break;
    await addWalkIn(ctx, { sittingId, officerId });
  }
  const free = await freeSeats(world, sittingId);
  const account = await accountOfCandidate(world, administrator, free.at(-1));
  const seats = free.filter(({ staffCode }) => staffCode !== account).slice(0, seatsFree);
  await admitCandidates(ctx, { sittingId, candidateIds: free.map(({ id }) => id) });
  const slips = await seedSlips(
    ctx,
    sittingId,
    seats.map(({ id }) => id),
  );
  const address = `/thi/${sittingId}`;
  writeDemonstration(world.demonstrationFile, {
    ...readDemonstration(world.demonstrationFile),
    candidates: slips.map(({ number, code }) => ({ number, code, address })),
  });
}

type Seat = { readonly id: CandidateId; readonly staffCode: string; readonly title: string };

/** Opens the account of the officer who has this seat, once; and says whose account it is. */
async function accountOfCandidate(
  world: World,
  administrator: Context,
  seat: Seat | undefined,
): Promise<string | null> {
  const known = await staffCodeOf(world, candidateLogin);
  const staffCode = known ?? seat?.staffCode;
  if (staffCode === undefined) return null;
  await seedAccount(world, administrator, {
    role: "candidate",
    login: candidateLogin,
    name: await nameOf(world, staffCode),
    position: seat?.title ?? "",
    unitId: null,
    staffCode,
  });
  return staffCode;
}

async function staffCodeOf({ db }: World, login: string): Promise<string | undefined> {
  const [row] = await db
    .select({ staffCode: officer.staffCode })
    .from(user)
    .innerJoin(officer, eq(officer.id, user.officerId))
    .where(eq(user.login, login));
  return row?.staffCode;
}

async function nameOf({ db }: World, staffCode: string): Promise<string> {
  const [row] = await db.select().from(officer).where(eq(officer.staffCode, staffCode));
  if (!row) throw new Error(`no officer ${staffCode}`);
  const { familyName: family, middleName: middle, givenName: given } = row;
  return fullName({ family, middle, given });
}

async function freeSeats({ db }: World, sittingId: SittingId): Promise<Seat[]> {
  return db
    .select({ id: candidate.id, staffCode: officer.staffCode, title: candidate.title })
    .from(candidate)
    .innerJoin(officer, eq(officer.id, candidate.officerId))
    .innerJoin(attempt, eq(attempt.candidateId, candidate.id))
    .where(
      and(
        eq(candidate.sittingId, sittingId),
        eq(attempt.state, "created"),
        isNull(candidate.absenceReason),
      ),
    )
    .orderBy(asc(candidate.number));
}
