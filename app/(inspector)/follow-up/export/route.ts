import { getTranslations } from "next-intl/server";
import { dayOf } from "@/components/ui/day";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { exportFollowUp, type FollowUpWords } from "@/lib/services/follow-up/export-follow-up";
import { FollowUpAddress } from "../query";

export async function GET(request: Request): Promise<Response> {
  const ctx = await requestContext();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { query } = FollowUpAddress.parse(asked);
  const t = await getTranslations("follow-up.sheet");
  const bytes = await exportFollowUp(ctx, { query, words: await words() });
  return excelFile(bytes, t("fileName"));
}

async function words(): Promise<FollowUpWords> {
  const t = await getTranslations("follow-up.sheet");
  const states = await getTranslations("follow-up.states");
  return {
    sheet: t("name"),
    asOf: (day) => t("asOf", { day: dayOf(day) }),
    headings: {
      ...{ number: t("number"), unit: t("unit"), campaign: t("campaign"), text: t("text") },
      ...{ owner: t("owner"), person: t("person"), due: t("due"), state: t("state") },
      ...{ late: t("late"), remedy: t("remedy"), check: t("check") },
    },
    state: (state) => states(state),
  };
}
