import { dayText } from "./instant";

/** A day as narrow as the margin of a page: 24/11 over 2026. */
export function MarginDay({ at }: { readonly at: Date }) {
  const day = dayText(at);
  return (
    <span className="inline-block leading-tight whitespace-nowrap">
      {day.slice(0, 5)}
      <small>{day.slice(6)}</small>
    </span>
  );
}
