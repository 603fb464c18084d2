/** Đối tượng dự thi: officers of some units, all below them counted in, perhaps of some job groups only. */
export type Audience = {
  readonly id: string;
  /** At least one. */
  readonly unitIds: readonly string[];
  /** Empty: of every job group. */
  readonly jobGroupCodes: readonly string[];
};

/** What an audience is chosen by: where a post lies, and its job group. */
export type PostPlace = {
  /** The unit of the post and every unit it lies below. */
  readonly within: ReadonlySet<string>;
  readonly jobGroupCode: string;
};

/**
 * The audience that the holder of a post competes in, or undefined when the contest is not for
 * them. Of several that fit, the first: nobody competes twice.
 */
export function audienceOf<Of extends Audience>(
  post: PostPlace,
  audiences: readonly Of[],
): Of | undefined {
  return audiences.find(
    ({ unitIds, jobGroupCodes }) =>
      unitIds.some((id) => post.within.has(id)) &&
      (jobGroupCodes.length === 0 || jobGroupCodes.includes(post.jobGroupCode)),
  );
}
