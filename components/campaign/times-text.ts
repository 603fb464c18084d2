/** "08:00–11:30", or null for the whole day. */
export function timesText({
  startsAt,
  endsAt,
}: {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}): string | null {
  return startsAt === null || endsAt === null ? null : `${startsAt}–${endsAt}`;
}
