import type { Database } from "@/db/client";
import { candidate, officer } from "@/db/schema";
import type { FormId, SittingId, UnitId, UserId } from "@/lib/domain/ids";
import { codeMac } from "@/lib/services/sitting/candidate-code";
import { only } from "./only";
import type { Seat } from "./world";

type Options = {
  readonly database: Database;
  readonly codeKey: Buffer;
  readonly seatsEach: number;
};

type NewSeats = {
  readonly sittingId: SittingId;
  readonly formId: FormId;
  readonly units: readonly [UnitId, UnitId];
  readonly by: UserId;
  readonly room: number;
};

/** As many as one statement may bring in. */
const seatsAtOnce = 2_000;

/** Candidates of one room, admitted and with their codes. */
export async function makeSeats(options: Options, seating: NewSeats): Promise<Seat[]> {
  const seats: Seat[] = [];
  while (seats.length < options.seatsEach) {
    const many = Math.min(seatsAtOnce, options.seatsEach - seats.length);
    const numbers = Array.from({ length: many }, (_, n) =>
      String(seats.length + n + 1).padStart(5, "0"),
    );
    seats.push(...(await makeSomeSeats(options, seating, numbers)));
  }
  return seats;
}

async function makeSomeSeats(
  { database, codeKey }: Options,
  { sittingId, formId, units, by, room }: NewSeats,
  numbers: readonly string[],
): Promise<Seat[]> {
  const code = "ABC234";
  const officers = await database
    .insert(officer)
    .values(
      numbers.map((number) => ({
        staffCode: `${room}-${number}`,
        familyName: "Lê",
        givenName: number,
      })),
    )
    .returning({ id: officer.id });
  const rows = numbers.map((number, index) => ({
    ...{ sittingId, formId, number, title: "Chuyên viên", jobGroupCode: "cm" },
    officerId: only(officers.slice(index)),
    codeMac: codeMac(codeKey, sittingId, number, code),
    unitId: index % 3 === 0 ? units[1] : units[0],
    unitName: "Xã",
    admittedAt: new Date(),
    admittedBy: by,
  }));
  const made = await database
    .insert(candidate)
    .values(rows)
    .returning({ id: candidate.id, number: candidate.number, unitId: candidate.unitId });
  return made.map(({ id, number, unitId }) => ({
    candidateId: id,
    unitId,
    sittingId,
    number: number ?? "",
    code,
  }));
}
