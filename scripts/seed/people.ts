import type { UnitId, UserId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/policy/roles";
import type { Context } from "@/lib/services/context";
import { grantRole } from "@/lib/services/access/grant-role";
import { seedAccount, seedAdministrator } from "./accounts";
import type { Founder, Organisation2018, OrganisationNow } from "./organisation";
import type { World } from "./world";

/** The people of the demonstration who have an account, each as they act. */
export type People = {
  readonly author: Context;
  readonly reviewer: Context;
  readonly organiser: Context;
  readonly teamLeader: Context;
  readonly inspector: Context;
  readonly representative: Context;
  readonly invigilatorId: UserId;
};

/** The first administrator, who also founds the units. */
export async function founderOf(
  world: World,
): Promise<{ administrator: Context; founder: Founder }> {
  const administrator = await seedAdministrator(world);
  return { administrator, founder: { world, ctx: administrator } };
}

/** One account a role. Those who work over units reach the district of 2018 from the start. */
export async function everybody(
  world: World,
  administrator: Context,
  { province }: Organisation2018,
): Promise<People> {
  const open = (role: Role, login: string, name: string, position: string, unitId: UnitId | null) =>
    seedAccount(world, administrator, { role, login, name, position, unitId });

  const author = await open("author", "biensoan", "Trần Thị Soạn", "Biên soạn câu hỏi", null);
  const reviewer = await open("reviewer", "thamdinh", "Hoàng Văn Định", "Thẩm định câu hỏi", null);
  const organiser = await open(
    "organiser",
    "tochuc",
    "Phan Thị Hội",
    "Ban tổ chức sát hạch",
    province,
  );
  const invigilatorId = await open(
    "invigilator",
    "giamthi",
    "Lê Văn Thị",
    "Giám thị phòng 1",
    null,
  );
  const leader = await open(
    "team_leader",
    "truongdoan",
    "Phan Văn Tín",
    "Trưởng đoàn số 1",
    province,
  );
  const inspector = await open(
    "inspector",
    "kiemtra",
    "Nguyễn Thị Kiểm",
    "Thành viên Đoàn số 1",
    province,
  );
  const representative = await open(
    "unit_representative",
    "donvi",
    "Hồ Văn Diện",
    "Đầu mối đơn vị",
    province,
  );
  await open("leader", "lanhdao", "Võ Thị Lãnh", "Lãnh đạo theo dõi", province);
  await open("auditor", "giamsat", "Đặng Văn Sát", "Giám sát nhật ký", null);
  return {
    author: await world.contextOf(author),
    reviewer: await world.contextOf(reviewer),
    organiser: await world.contextOf(organiser),
    teamLeader: await world.contextOf(leader),
    inspector: await world.contextOf(inspector),
    representative: await world.contextOf(representative),
    invigilatorId,
  };
}

const overUnits = [
  ["organiser", "tochuc"],
  ["team_leader", "truongdoan"],
  ["inspector", "kiemtra"],
  ["unit_representative", "donvi"],
  ["leader", "lanhdao"],
] as const satisfies readonly (readonly [Role, string])[];

/** Those who work over units go on over the city that the province became; one unit has its own account. */
export async function moveOn(
  world: World,
  administrator: Context,
  { city, communes }: OrganisationNow,
): Promise<void> {
  for (const [role, login] of overUnits) {
    const userId = await world.userId(login);
    // Held already where a start was gone on with.
    if (userId) await grantRole(administrator, { userId, role, unitId: city });
  }
  const home = communes[0];
  if (home) {
    await seedAccount(world, administrator, {
      role: "unit_representative",
      login: "quangdien",
      name: "Nguyễn Văn Diện",
      position: `Đầu mối ${home.name}`,
      unitId: home.id,
    });
  }
}
