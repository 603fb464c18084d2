import { useFormatter } from "next-intl";

type Props = {
  /** Hundredths, of how many. */
  readonly points: number | null;
  readonly possible: number | null;
  readonly scale: number;
};

/** Points on the scale of the test, with a decimal comma. */
export function Points({ points, possible, scale }: Props) {
  const format = useFormatter();
  if (points === null || possible === null || possible === 0) return null;
  return <b>{format.number((points / possible) * scale, "mark")}</b>;
}
