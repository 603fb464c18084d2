import { getTranslations } from "next-intl/server";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { writeRollTemplate } from "@/lib/services/sitting/write-roll-template";

const columns = ["staffCode", "name", "birth", "unit"] as const;

export async function GET(): Promise<Response> {
  const ctx = await requestContext();
  const t = await getTranslations("candidate.template");
  const bytes = await writeRollTemplate(ctx, {
    sheet: t("sheet"),
    titles: [t("title"), t("how")],
    headings: [t("headings.ordinal"), ...columns.map((column) => t(`headings.${column}`))],
    examples: (["first", "second"] as const).map((example, index) => [
      `${index + 1}`,
      ...columns.map((column) => t(`examples.${example}.${column}`)),
    ]),
  });
  return excelFile(bytes, t("fileName"));
}
