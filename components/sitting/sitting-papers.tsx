import { getTranslations } from "next-intl/server";
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
            <span className="flex shrink-0 gap-4">
              {" "}
              {formats.map((format) => (
                // A file, not a page: nothing is to be fetched before it is asked for.
                <a
                  key={format}
                  href={`/sittings/${sittingId}/papers/${paper}?format=${format}`}
                  aria-label={t("download", {
                    name: t(`name.${paper}`),
                    format: t(`format.${format}`),
                  })}
                  className="inline-flex min-h-9 items-center"
                >
                  {t(`format.${format}`)}
                </a>
              ))}
            </span>{" "}
          </li>
        ))}
      </ul>
    </section>
  );
}
