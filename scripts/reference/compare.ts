/** A figure of ours beside the one it is to be, in the folder it comes from. */
export type Compared = {
  readonly name: string;
  readonly ours: number | null;
  readonly reference: number | null;
  /** By how much of the reference ours may differ. */
  readonly allowed: number;
};

/** By how much of the reference a figure differs; of nought, by how much at all. Null where one of the two is missing. */
export function differenceOf({ ours, reference }: Compared): number | null {
  if (ours === null && reference === null) return 0;
  if (ours === null || reference === null) return null;
  return Math.abs(ours - reference) / (reference === 0 ? 1 : Math.abs(reference));
}

export function isOff(compared: Compared): boolean {
  const difference = differenceOf(compared);
  return difference === null || !(difference <= compared.allowed);
}

/** "off: intervals: case 3, p: 0.5, reference 0.6, differs by 1.7e-1, allowed 1e-8" */
export function offLine(folder: string, compared: Compared): string {
  const { name, ours, reference, allowed } = compared;
  const difference = differenceOf(compared)?.toExponential(1) ?? "all";
  return `off: ${folder}: ${name}: ${String(ours)}, reference ${String(reference)}, differs by ${difference}, allowed ${allowed.toExponential()}`;
}

/** How many figures stand anywhere in a value. */
export function figuresIn(value: unknown): number {
  if (typeof value === "number") return 1;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + figuresIn(inner), 0);
}
