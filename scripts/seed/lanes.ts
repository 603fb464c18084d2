/** As many as share a commit well; the database's pool has room for more. */
const laneCount = 6;

/** Does `act` for each, several at a time: most of it waits for the database's disk. */
export async function inLanes<T>(
  all: readonly T[],
  act: (one: T, index: number) => Promise<unknown>,
): Promise<void> {
  const waiting = all.entries();
  const lane = async () => {
    for (const [index, one] of waiting) await act(one, index);
  };
  await Promise.all(Array.from({ length: laneCount }, lane));
}
