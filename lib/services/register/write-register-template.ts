import { selectKnownNames } from "@/db/queries/register-known";
import { type SheetColumn, writeSheets } from "@/lib/documents/sheet/write-sheet";
import type { KnownName } from "@/lib/domain/register/known";
import type { RegisterKind } from "@/lib/domain/register/kinds";
import type { Context } from "@/lib/services/context";
import { registerScope } from "./register-scope";

/** The words of an example file, in the language of who asks for it. */
export type RegisterTemplateWords = {
  readonly kind: RegisterKind;
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Lines that show how to fill it in. */
  readonly examples: readonly (readonly string[])[];
  /** Heads of the second sheet: the words that some columns know. */
  readonly choices: { readonly sheet: string; readonly heads: readonly string[] };
};

/** An example of a list that the product reads, with the kinds, groups and job groups it knows. */
export async function writeRegisterTemplate(
  ctx: Context,
  { kind, sheet, titles, columns, examples, choices }: RegisterTemplateWords,
): Promise<Uint8Array> {
  registerScope(ctx, kind);
  const { types, groups, jobGroups } = await selectKnownNames(ctx.db);
  const lists = kind === "units" ? [types, groups] : [jobGroups];
  return writeSheets([
    { name: sheet, titles, columns, rows: examples },
    {
      name: choices.sheet,
      columns: choices.heads.map((header) => ({ header, width: 36 })),
      rows: sideBySide(lists),
    },
  ]);
}

function sideBySide(lists: readonly (readonly KnownName[])[]): (string | null)[][] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) =>
    lists.map((list) => list[row]?.names[0] ?? null),
  );
}
