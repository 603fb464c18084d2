import type { Side } from "./people";

/** What a page needs to be asked for beside its path. */
const queries: Readonly<Record<string, string>> = {
  "/bank/items/[itemId]/compare": "?before=1&after=1",
};

/** The address of a page of the table for what belongs to one unit. */
export function addressOf(page: string, { ids }: Side): string {
  const path = page.replace(/\[(\w+)\]/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`no ${name} for ${page}`);
    return id;
  });
  return path + (queries[page] ?? "");
}
