import { useTranslations } from "next-intl";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { SheetGrid } from "@/lib/domain/sampling/sheet-grid";

/** What the lines and tables of the printed sheet lack to be typed into a file that repeats the draw. */
export function SheetLines({ lines, head }: Pick<SheetGrid, "lines" | "head">) {
  const t = useTranslations("sample.draw.retype");
  return (
    <Block className="print-only">
      <SectionHead title={t("title")} sub={t("sub")} />
      <ul aria-label={t("title")} className="grid gap-1 text-14 wrap-anywhere">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{head.join("; ")}</li>
      </ul>
    </Block>
  );
}
