import type { OfficerId, UnitId } from "@/lib/domain/ids";
import { generator } from "@/lib/domain/random/generator";
import { enrolOfficer } from "@/lib/services/officer/enrol-officer";
import { expect } from "./expect";
import { drawName, one } from "./names";
import { knownOfficer } from "./known";
import type { Founder, Organisation2018, SeedUnit } from "./organisation";

type Post = { readonly title: string; readonly jobGroupCode: string };

const agencyPosts: readonly Post[] = [
  { title: "Trưởng phòng", jobGroupCode: "leader" },
  { title: "Phó Trưởng phòng", jobGroupCode: "leader" },
  { title: "Chuyên viên", jobGroupCode: "specialist" },
];

const communePosts: readonly Post[] = [
  { title: "Chủ tịch UBND", jobGroupCode: "leader" },
  { title: "Phó Chủ tịch UBND", jobGroupCode: "leader" },
  { title: "Văn phòng - Thống kê", jobGroupCode: "office" },
  { title: "Tài chính - Kế toán", jobGroupCode: "finance" },
  { title: "Địa chính - Xây dựng", jobGroupCode: "land" },
  { title: "Tư pháp - Hộ tịch", jobGroupCode: "justice" },
  { title: "Văn hóa - Xã hội", jobGroupCode: "culture" },
  { title: "Chỉ huy trưởng Quân sự", jobGroupCode: "military" },
];

const inOffice = "2016-07-01";

export type SeedOfficer = { readonly id: OfficerId; readonly unit: SeedUnit; readonly post: Post };

/** About 320 officers of the 2018 units, all marked as demonstration data. */
export async function seedOfficers(
  { world, ctx }: Founder,
  units: Organisation2018,
): Promise<SeedOfficer[]> {
  const random = generator("demonstration-officers-1");
  const officers: SeedOfficer[] = [];
  const enrol = async (unit: SeedUnit & { id: UnitId }, posts: readonly Post[], count: number) => {
    for (let n = 0; n < count; n += 1) {
      const post = posts[n] ?? one(random, posts.slice(2));
      const staffCode = `QD${String(officers.length + 1).padStart(4, "0")}`;
      const person = { ...drawName(random), birthDate: birthDate(random.below(365 * 32)) };
      const known = await knownOfficer(world, staffCode);
      const id =
        known ??
        expect(
          await enrolOfficer(ctx, {
            ...person,
            staffCode,
            demonstration: true,
            unitId: unit.id,
            title: post.title,
            jobGroupCode: post.jobGroupCode,
            from: inOffice,
          }),
        );
      officers.push({ id, unit, post });
    }
  };
  for (const unit of units.agencies) await enrol(unit, agencyPosts, 6 + random.below(5));
  for (const unit of units.communes) await enrol(unit, communePosts, 18 + random.below(6));
  return officers;
}

/** Somebody between about 27 and 59 in 2018. */
function birthDate(days: number): string {
  return new Date(Date.UTC(1959, 0, 1 + days)).toISOString().slice(0, 10);
}
