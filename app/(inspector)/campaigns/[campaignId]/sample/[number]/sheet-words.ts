import { getTranslations } from "next-intl/server";
import { sheetColumns, sheetFacts, type SheetWords } from "@/lib/domain/sampling/sheet-grid";

/** What stands before the names in brackets that a sheet is read by, in the reader's language. */
export async function sheetWords(): Promise<SheetWords> {
  const t = await getTranslations("sample.export");
  const named = (group: "facts" | "columns", keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, t(`${group}.${key}`)]));
  return {
    facts: named("facts", [...sheetFacts, "unit"]) as SheetWords["facts"],
    columns: named("columns", sheetColumns) as SheetWords["columns"],
  };
}
