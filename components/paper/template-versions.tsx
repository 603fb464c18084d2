import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { instantText } from "@/components/ui/instant";
import { SectionHead } from "@/components/ui/section-head";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";

type Version = {
  readonly version: number;
  readonly body: string;
  readonly savedBy: string;
  readonly savedAt: Date;
};

type TemplateVersionsProps = {
  readonly action: FormAction;
  readonly paper: InspectionPaper;
  readonly original: string;
  readonly versions: readonly Version[];
};

/** What a paper's wording was before, each to be brought back. */
export function TemplateVersions(props: TemplateVersionsProps) {
  const { action, paper, original, versions } = props;
  const t = useTranslations("paper.template");
  const over = String(versions[0]?.version ?? 0);
  const restore = (body: string, words: string) => (
    <ConfirmButton
      size="low"
      tone="pen"
      action={action}
      fields={{ paper, over, body }}
      title={t("restore_title")}
      text={t("restore_text")}
      confirm={words}
      cancel={t("restore_cancel")}
      texts={t.raw("errors") as Record<string, string>}
    >
      {words}
    </ConfirmButton>
  );
  return (
    <section>
      <SectionHead title={t("history")} />
      {versions.length === 0 ? (
        <p className="text-15 text-ink-2">{t("history_none")}</p>
      ) : (
        <ul>
          {versions.map(({ version, body, savedBy, savedAt }, n) => (
            <li
              key={version}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-2"
            >
              <span>
                <b>{t("version", { version })}</b>{" "}
                {t("by", { name: savedBy, at: instantText(savedAt) })}
              </span>
              {n > 0 && restore(body, t("restore", { version }))}
            </li>
          ))}
          <li className="flex justify-end py-2">{restore(original, t("restore_original"))}</li>
        </ul>
      )}
    </section>
  );
}
