import { getTranslations } from "next-intl/server";
import { windowText } from "@/components/sitting/window-text";
import type { SittingId } from "@/lib/domain/ids";
import { type Stage, stages } from "@/lib/domain/sitting/stage";
import { idOf } from "@/lib/platform/id-of";
import { excelFile } from "@/lib/platform/excel-file";
import { requestContext } from "@/lib/platform/request-context";
import { exportCandidates } from "@/lib/services/sitting/export-candidates";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";

const columns = [
  ...(["number", "staffCode", "name", "birth", "unit", "title"] as const),
  ...(["stage", "reason", "receipt", "points", "outcome"] as const),
] as const;

type Props = { readonly params: Promise<{ sittingId: string }> };

export async function GET(_: Request, { params }: Props): Promise<Response> {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const { sitting, test } = await loadSittingHead(ctx, { sittingId });
  const t = await getTranslations("candidate");
  const named = stages.map((stage) => [stage, t(`stage.${stage}`)]);
  const bytes = await exportCandidates(ctx, {
    sittingId,
    words: {
      sheet: t("export.sheet"),
      titles: [
        sitting.name,
        `${sitting.room} · ${windowText(sitting.windowFrom, sitting.windowTo)}`,
        t("export.test", { test: test.name, scale: test.scale }),
      ],
      headings: columns.map((column) => t(`export.headings.${column}`)),
      stages: Object.fromEntries(named) as Record<Stage, string>,
      passed: t("export.passed"),
      failed: t("export.failed"),
    },
  });
  return excelFile(bytes, t("export.fileName", { name: sitting.name }));
}
