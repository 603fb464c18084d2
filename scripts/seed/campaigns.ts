import type { CampaignId, CriteriaSetId, UnitId, UserId } from "@/lib/domain/ids";
import { usualLimits } from "@/lib/domain/inspection/limits";
import type { Context } from "@/lib/services/context";
import { createCampaign, type CreateCampaign } from "@/lib/services/campaign/create-campaign";
import { expect } from "./expect";
import type { SeedUnit } from "./organisation";
import { knownCampaign } from "./known";
import type { World } from "./world";

export type Team = { readonly leader: UserId; readonly inspector: UserId };

type Founding = {
  readonly ownerUnitId: UnitId;
  readonly criteriaSetId: CriteriaSetId;
  readonly units: readonly SeedUnit[];
  readonly team: Team;
};

/** The campaign of 2018 over the district's agencies, communes and towns. */
export function seedCampaign2018(world: World, ctx: Context, founding: Founding) {
  return seedCampaign(world, ctx, founding, {
    code: "QD-2018",
    name: "Đợt kiểm tra ứng dụng CNTT huyện Quảng Điền năm 2018",
    year: 2018,
    issuingBody: "Ủy ban nhân dân huyện Quảng Điền",
    decisionNumber: "1022/QĐ-UBND (minh họa)",
    decisionOn: "2018-06-04",
    periodFrom: "2017-07-01",
    periodTo: "2018-06-30",
    dayOf: (n) => workdayAfter("2018-06-18", n),
  });
}

/** When the units of this year are visited, in days from today and in that order. */
export const visitDays = { done: -44, visited: -7, running: 0, waiting: 5 } as const;

/** The campaign of this year over the units that went on in their place. */
export function seedCampaignNow(world: World, ctx: Context, founding: Founding) {
  const year = new Date().getFullYear();
  const days = Object.values(visitDays).map(dayFromNow);
  return seedCampaign(world, ctx, founding, {
    code: `HUE-${year}`,
    name: `Đợt kiểm tra ứng dụng CNTT năm ${year}`,
    year,
    decisionNumber: "118/QĐ-SKHCN (minh họa)",
    decisionOn: dayFromNow(-75),
    periodFrom: dayFromNow(-440),
    periodTo: dayFromNow(-76),
    plan: {
      ...{ decisionSigner: "Nguyễn Thị Giám (minh họa)", planNumber: "121/KH-SKHCN (minh họa)" },
      ...{ planOn: dayFromNow(-72), limits: usualLimits },
      ...{ visitsFrom: dayFromNow(visitDays.done), visitsTo: dayFromNow(visitDays.waiting) },
    },
    dayOf: (n) => days[n] ?? dayFromNow(n + 2),
  });
}

type Plan = Omit<CreateCampaign, "ownerUnitId" | "criteriaSetId" | "visits"> & {
  /** The day on which the n-th unit is visited. */
  readonly dayOf: (n: number) => string;
};

async function seedCampaign(
  world: World,
  ctx: Context,
  { units, team, ...owner }: Founding,
  { dayOf, ...plan }: Plan,
): Promise<CampaignId> {
  const known = await knownCampaign(world, plan.code);
  if (known) return known;
  const visits = units.map(({ id: unitId, name }, index) => ({
    unitId,
    scheduledOn: dayOf(index),
    hours: { startsAt: "08:00", endsAt: "16:30", place: `Trụ sở ${name}` },
    team: `Đoàn số ${(index % 2) + 1}`,
    members: [
      { userId: team.leader, task: "leader" as const },
      { userId: team.inspector, task: "secretary" as const },
    ],
  }));
  return expect(await createCampaign(ctx, { ...plan, ...owner, visits }));
}

/** The day `days` from today. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The `n`-th working day from `first` on, which counts as 0 when it is one. */
function workdayAfter(first: string, n: number): string {
  const day = new Date(`${first}T00:00:00Z`);
  for (let left = n; ;) {
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    if (!weekend && left === 0) return day.toISOString().slice(0, 10);
    if (!weekend) left -= 1;
    day.setUTCDate(day.getUTCDate() + 1);
  }
}
