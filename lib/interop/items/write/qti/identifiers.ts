const valid = /^[A-Za-z_][\w.-]{0,199}$/;

/** Gives names that XML takes as identifiers: the own one where it is one and free, else a new one. */
export function identifiers(prefix: string): (own: string) => string {
  const taken = new Set<string>();
  return (own) => {
    let name = valid.test(own) ? own : `${prefix}${taken.size + 1}`;
    while (taken.has(name)) name = `${prefix}${taken.size + 1}_${name}`.slice(0, 200);
    taken.add(name);
    return name;
  };
}
