import type { UserId } from "@/lib/domain/ids";
import type { Role } from "@/lib/domain/policy/roles";
import type { Context } from "@/lib/services/context";
import { grantRole } from "@/lib/services/access/grant-role";
import { type SeedAccount, seedAccount } from "./accounts";
import type { Organisation2018, OrganisationNow } from "./organisation";
import { knownUser } from "./known";
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

type Post = Omit<SeedAccount, "unitId"> & { readonly overUnits: boolean };

/** One account a role; candidates and single units get theirs once there is a place for them. */
const posts = [
  {
    role: "author",
    login: "biensoan",
    name: "Trần Thị Soạn",
    position: "Biên soạn câu hỏi",
    overUnits: false,
  },
  {
    role: "reviewer",
    login: "thamdinh",
    name: "Hoàng Văn Định",
    position: "Thẩm định câu hỏi",
    overUnits: false,
  },
  {
    role: "organiser",
    login: "tochuc",
    name: "Phan Thị Hội",
    position: "Ban tổ chức sát hạch",
    overUnits: true,
  },
  {
    role: "invigilator",
    login: "giamthi",
    name: "Lê Văn Thị",
    position: "Giám thị phòng 1",
    overUnits: false,
  },
  {
    role: "marker",
    login: "chamthi",
    name: "Võ Thị Chấm",
    position: "Cán bộ chấm thi",
    overUnits: false,
  },
  {
    role: "team_leader",
    login: "truongdoan",
    name: "Phan Văn Tín",
    position: "Trưởng đoàn số 1",
    overUnits: true,
  },
  {
    role: "inspector",
    login: "kiemtra",
    name: "Nguyễn Thị Kiểm",
    position: "Thành viên Đoàn số 1",
    overUnits: true,
  },
  {
    role: "unit_representative",
    login: "donvi",
    name: "Hồ Văn Diện",
    position: "Đầu mối đơn vị",
    overUnits: true,
  },
  {
    role: "leader",
    login: "lanhdao",
    name: "Võ Thị Lãnh",
    position: "Lãnh đạo theo dõi",
    overUnits: true,
  },
  {
    role: "auditor",
    login: "giamsat",
    name: "Đặng Văn Sát",
    position: "Giám sát nhật ký",
    overUnits: false,
  },
] as const satisfies readonly Post[];

/** Opens the accounts. Those who work over units reach the province of 2018 from the start. */
export async function everybody(
  world: World,
  administrator: Context,
  { province }: Organisation2018,
): Promise<People> {
  const ids = new Map<Role, UserId>();
  for (const { overUnits, ...post } of posts) {
    const unitId = overUnits ? province : null;
    ids.set(post.role, await seedAccount(world, administrator, { ...post, unitId }));
  }
  const idOf = (role: (typeof posts)[number]["role"]) => {
    const id = ids.get(role);
    if (id === undefined) throw new Error(`nobody is ${role}`);
    return id;
  };
  const acting = (role: Parameters<typeof idOf>[0]) => world.contextOf(idOf(role));
  return {
    author: await acting("author"),
    reviewer: await acting("reviewer"),
    organiser: await acting("organiser"),
    teamLeader: await acting("team_leader"),
    inspector: await acting("inspector"),
    representative: await acting("unit_representative"),
    invigilatorId: idOf("invigilator"),
  };
}

/** Those who work over units go on over the city that the province became; one unit has its own account. */
export async function moveOn(
  world: World,
  administrator: Context,
  { city, communes }: OrganisationNow,
): Promise<void> {
  for (const { role, login } of posts.filter(({ overUnits }) => overUnits)) {
    const userId = await knownUser(world, login);
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
