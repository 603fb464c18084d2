/** The identifier of the one row that a statement made. Throws when it made none. */
export function only<Id>(rows: readonly { readonly id: Id }[]): Id {
  const [row] = rows;
  if (!row) throw new Error("nothing was inserted");
  return row.id;
}
