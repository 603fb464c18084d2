import { getLocale, getTranslations } from "next-intl/server";
import type { NextRequest } from "next/server";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import { fullName } from "@/lib/domain/person/name";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { exportOfficers } from "@/lib/services/officer/export-officers";
import { filterOf, OfficersQuery } from "../query";

export async function GET(request: NextRequest): Promise<Response> {
  const ctx = await requestContext();
  const query = OfficersQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  const t = await getTranslations("officer");
  const english = (await getLocale()) === "en";
  const filter = filterOf(query, dayInVietNam(ctx.now));
  const bytes = await exportOfficers(ctx, filter, {
    sheet: t("list.title"),
    columns: [
      { header: t("list.number"), width: 6, kind: "number" },
      { header: t("list.staff_code"), width: 14 },
      { header: t("list.name"), width: 30 },
      { header: t("list.birth"), width: 12, kind: "day" },
      { header: t("sex.label"), width: 10 },
      { header: t("list.unit"), width: 34 },
      { header: t("list.title_held"), width: 34 },
      { header: t("list.job_group"), width: 32 },
      { header: t("list.since"), width: 12, kind: "day" },
    ],
    rowOf: (officer, index) => [
      index + 1,
      officer.staffCode,
      fullName({
        family: officer.familyName,
        middle: officer.middleName,
        given: officer.givenName,
      }),
      officer.birthDate,
      officer.sex && t(`sex.${officer.sex}`),
      officer.unitName,
      officer.title,
      english ? officer.jobGroupNameEn : officer.jobGroupName,
      officer.since,
    ],
  });
  return excelFile(bytes, `cong-chuc-${filter.on}`);
}
