import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The figures behind a chart, one click away. On paper they are left out. */
export function TableToggle({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("common.chart");
  return (
    <details className="no-print mt-2">
      <summary className="press inline-flex min-h-6 text-15 text-pen underline underline-offset-3">
        {t("show_table")}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
