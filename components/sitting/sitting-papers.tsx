import { getTranslations } from "next-intl/server";
import { FileLinks } from "@/components/ui/file-links";
import type { SittingId } from "@/lib/domain/ids";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";

const formats = ["docx", "pdf"] as const;

type SittingPapersProps = {
  readonly sittingId: SittingId;
  readonly state: SittingState;
  /** Whether the reader may see results, too. */
  readonly withResults: boolean;
};

/** The official papers that a sitting has by now, each as a file to edit and one to print. */
export async function SittingPapers({ sittingId, state, withResults }: SittingPapersProps) {
  const t = await getTranslations("paper");
  if (state === "draft") return null;
  const over = state === "closed" || state === "settled";
  const papers = [
    "attendance",
    ...(over ? (["minutes"] as const) : []),
    ...(over && withResults ? (["results"] as const) : []),
  ] as const;
  return (
    <section className="mt-6">
      <h2 className="mb-1 text-16">{t("title")}</h2>
      <p className="text-14 text-ink-2">{t("hint")}</p>
      <ul className="mt-2 list-none">
        {papers.map((paper) => (
          <li key={paper} className="flex items-baseline gap-4">
            <span className="grow">{t(`name.${paper}`)}</span>
            <span className="shrink-0">
              {" "}
              <FileLinks
                name={t(`name.${paper}`)}
                files={formats.map((format) => ({
                  label: t(`format.${format}`),
                  href: `/sittings/${sittingId}/papers/${paper}?format=${format}`,
                }))}
              />
            </span>{" "}
          </li>
        ))}
      </ul>
    </section>
  );
}
