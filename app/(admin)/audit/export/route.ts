import { getTranslations } from "next-intl/server";
import type { NextRequest } from "next/server";
import { exactText } from "@/components/ui/instant";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { exportAuditEvents } from "@/lib/services/audit/export-audit-events";
import { AuditQuery, searchOf } from "../query";

export async function GET(request: NextRequest): Promise<Response> {
  const ctx = await requestContext();
  const query = AuditQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  const t = await getTranslations("audit");
  const bytes = await exportAuditEvents(ctx, searchOf(query), {
    sheet: t("title"),
    columns: [
      { header: t("at"), width: 20 },
      { header: t("actor"), width: 28 },
      { header: t("login"), width: 16 },
      { header: t("act"), width: 34 },
      { header: t("subject"), width: 20 },
      { header: t("subject_name"), width: 40 },
      { header: t("subject_id"), width: 38 },
      { header: t("detail"), width: 60 },
      { header: t("ip"), width: 16 },
      { header: t("request"), width: 38 },
    ],
    rowOf: (event) => [
      exactText(event.at),
      event.actorName ?? t(`kinds.${event.actorKind}`),
      event.actorLogin ?? "",
      t.has(`acts.${event.act}`) ? t(`acts.${event.act}`) : event.act,
      t.has(`subjects.${event.subjectType}`)
        ? t(`subjects.${event.subjectType}`)
        : event.subjectType,
      event.subjectName ?? "",
      event.subjectId,
      JSON.stringify(event.detail),
      event.ip ?? "",
      event.requestId ?? "",
    ],
  });
  return excelFile(bytes, `nhat-ky-${dayInVietNam(ctx.now)}`);
}
