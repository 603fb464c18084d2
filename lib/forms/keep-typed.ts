/** A part of a page that is still shown although what it is of was taken away. */
export type Kept<Part> = { readonly part: Part; readonly gone: boolean };

/**
 * The parts to show when a page learns anew what there is: those of `shown`, and at their old places
 * those that are gone while somebody had typed into them.
 */
export function keepTyped<Part extends { readonly id: string }>(
  held: readonly Kept<Part>[],
  shown: readonly Part[],
  typed: ReadonlySet<string>,
): Kept<Part>[] {
  const now = new Map(shown.map((part) => [part.id, part]));
  const before = new Set(held.map(({ part }) => part.id));
  return [
    ...held.flatMap(({ part }): Kept<Part>[] => {
      const same = now.get(part.id);
      if (same) return [{ part: same, gone: false }];
      return typed.has(part.id) ? [{ part, gone: true }] : [];
    }),
    ...shown.filter(({ id }) => !before.has(id)).map((part) => ({ part, gone: false })),
  ];
}
