/** A value that many ask for within a second, worked out once. */
export type Recent<Value> = {
  /**
   * What `take` gives for `key`, as it was at most a second before it was asked for: whoever asks
   * while it is being taken waits for the same. What fails is not kept.
   */
  readonly get: (key: string, take: () => Promise<Value>) => Promise<Value>;
};

const freshMs = 1_000;

/** More than there are in a second; beyond it all are forgotten, and taken anew when asked for. */
const most = 1_000;

type Taken<Value> = { readonly at: number; readonly value: Promise<Value>; settled: boolean };

export function keepRecent<Value>(): Recent<Value> {
  const all = new Map<string, Taken<Value>>();

  function begin(key: string, take: () => Promise<Value>): Taken<Value> {
    if (all.size >= most) all.clear();
    const taken: Taken<Value> = {
      at: performance.now(),
      value: take().finally(() => (taken.settled = true)),
      settled: false,
    };
    all.set(key, taken);
    taken.value.catch(() => all.delete(key));
    return taken;
  }

  return {
    get: (key, take) => {
      const known = all.get(key);
      const usable = known && (!known.settled || performance.now() - known.at < freshMs);
      return (usable ? known : begin(key, take)).value;
    },
  };
}
