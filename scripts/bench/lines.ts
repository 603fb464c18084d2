/** A report for people: one figure a line, named as in the JSON. */
export function linesOf(report: object): string {
  const rows = flatten(report, "");
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join("\n");
}

function flatten(value: object, prefix: string): [name: string, value: string][] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const path = `${prefix}${name}`;
    if (Array.isArray(inner)) return [[path, inner.join("  ")] satisfies [string, string]];
    if (typeof inner === "object" && inner !== null) return flatten(inner, `${path}.`);
    return [[path, String(inner)] satisfies [string, string]];
  });
}

/** Says on standard error what is being done, and how long after `begun`. */
export function progressSince(begun: number): (step: string) => void {
  return (step) => {
    const seconds = Math.round((performance.now() - begun) / 1000);
    process.stderr.write(`${String(seconds).padStart(5)} s  ${step}\n`);
  };
}
