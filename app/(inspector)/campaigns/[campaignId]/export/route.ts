import { getTranslations } from "next-intl/server";
import { dayOf } from "@/components/ui/day";
import { boardSteps } from "@/lib/domain/inspection/standing";
import type { CampaignId } from "@/lib/domain/ids";
import { excelFile } from "@/lib/platform/excel-file";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import { exportBoard, type BoardWords } from "@/lib/services/campaign/export-board";
import { BoardQuery } from "../board-query";

type Props = { readonly params: Promise<{ campaignId: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const campaignId = idOf<CampaignId>((await params).campaignId);
  const query = new URL(request.url).searchParams;
  const { filter } = BoardQuery.parse(Object.fromEntries(query));
  const { name, bytes } = await exportBoard(ctx, { campaignId, filter, words: await words() });
  const t = await getTranslations("campaign.export");
  return excelFile(bytes, t("fileName", { name }));
}

async function words(): Promise<BoardWords> {
  const t = await getTranslations("campaign");
  return {
    sheet: t("export.sheet"),
    asOf: (day) => t("export.asOf", { day: dayOf(day) }),
    headings: {
      ...{ number: t("export.number"), unit: t("board.unit"), group: t("board.group") },
      ...{ team: t("board.team"), day: t("board.day"), next: t("board.next") },
      ...{ by: t("export.by"), due: t("export.due"), overdue: t("export.overdue") },
      steps: boardSteps.map((step) => t(`steps.${step}`)),
    },
    ...{ done: t("board.done"), late: t("board.doneLate"), skipped: t("board.skipped") },
    next: (step) => t(`board.todoSteps.${step}`),
    by: (doer) => t(`board.by.${doer}`),
    ...{ finished: t("board.finished"), current: t("board.current") },
  };
}
