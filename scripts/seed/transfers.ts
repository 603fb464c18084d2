import type { OfficerId, UnitId } from "@/lib/domain/ids";
import type { Context } from "@/lib/services/context";
import { transferOfficer } from "@/lib/services/officer/transfer-officer";
import type { SeedOfficer } from "./officers";
import type { Organisation2018, OrganisationNow, SeedUnit } from "./organisation";

type Moving = {
  readonly old: Organisation2018;
  readonly now: OrganisationNow;
  readonly officers: readonly SeedOfficer[];
};

/** Who works in which unit since the reorganisation. */
export type PostsNow = ReadonlyMap<UnitId, readonly OfficerId[]>;

/** On 01/07/2025 everybody goes to the unit that took over; agencies are spread over all of them. */
export async function transferAll(
  administrator: Context,
  { old, now, officers }: Moving,
): Promise<PostsNow> {
  const successors = new Map(
    old.communes.map(({ id, successor }) => [
      id,
      now.communes.find(({ name }) => name === successor),
    ]),
  );
  const posts = new Map<UnitId, OfficerId[]>();
  for (const [index, { id: officerId, unit, post }] of officers.entries()) {
    const next: SeedUnit | undefined =
      successors.get(unit.id) ?? now.communes[index % now.communes.length];
    if (!next) throw new Error("nowhere to go");
    const moved = { officerId, unitId: next.id, ...titleAfter(post, index), on: "2025-07-01" };
    // "no_post": done by a start that was killed later.
    await transferOfficer(administrator, moved);
    posts.set(next.id, [...(posts.get(next.id) ?? []), officerId]);
  }
  return posts;
}

type Post = { readonly title: string; readonly jobGroupCode: string };

/** District posts have ended; those of the communes go on, with one leader for several before. */
function titleAfter(post: Post, index: number): Post {
  if (post.jobGroupCode === "leader" && index % 4 !== 0) {
    return { title: "Chuyên viên Phòng Kinh tế", jobGroupCode: "specialist" };
  }
  return post.jobGroupCode === "specialist"
    ? { title: "Chuyên viên Phòng Văn hóa - Xã hội", jobGroupCode: "specialist" }
    : post;
}
