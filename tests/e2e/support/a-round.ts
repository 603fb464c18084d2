import { randomUUID } from "node:crypto";
import type { ContestId, SittingId, UnitId } from "@/lib/domain/ids";
import { addAudience } from "@/lib/services/contest/add-audience";
import { addRound } from "@/lib/services/contest/add-round";
import { createContest } from "@/lib/services/contest/create-contest";
import { publishContest } from "@/lib/services/contest/publish-contest";
import { aMarkedTest } from "./marked-bank";
import { type Backstage, must } from "./backstage";

export type ContestRound = {
  readonly contestId: ContestId;
  readonly contestName: string;
  readonly roundId: SittingId;
};

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** A contest of one unit's own for its officers, its only round open for an hour. */
export async function aRound(
  backstage: Backstage,
  { unitId }: { readonly unitId: UnitId },
): Promise<ContestRound> {
  const organiser = await backstage.as("organiser");
  const { testId } = await aMarkedTest(backstage);
  const contestName = `Hội thi ${randomUUID().slice(0, 8)}`;
  const contestId = await createContest(organiser, {
    ...{ name: contestName, rules: "Mỗi người một lượt.", ownerUnitId: unitId },
    ...{ tieBreak: "all_right", prizes: { first: 1, second: 0, third: 0, consolation: 0 } },
  });
  const name = "Công chức của đơn vị";
  must(await addAudience(organiser, { contestId, name, unitIds: [unitId], jobGroupCodes: [] }));
  const window = { windowFrom: minutesFromNow(-1), windowTo: minutesFromNow(60) };
  const roundId = must(await addRound(organiser, { contestId, testId, name: "Vòng 1", ...window }));
  must(await publishContest(organiser, { contestId }));
  return { contestId, contestName, roundId };
}
