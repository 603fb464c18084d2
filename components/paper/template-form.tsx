import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/text-field";
import type { InspectionPaper } from "@/lib/domain/inspection/paper";
import { PreviewButton } from "./preview-button";

type TemplateFormProps = {
  readonly action: FormAction;
  readonly paper: InspectionPaper;
  readonly body: string;
  readonly version: number;
};

/** The wording of a paper, to be changed and tried out. */
export function TemplateForm({ action, paper, body, version }: TemplateFormProps) {
  const t = useTranslations("paper.template");
  const texts = t.raw("errors") as Record<string, string>;
  return (
    <ActionForm action={action} texts={texts} done={t("saved")} label={t("body")}>
      <input type="hidden" name="paper" value={paper} />
      <input type="hidden" name="over" value={version} />
      <TextareaField
        name="body"
        label={t("body")}
        help={t("preview_hint")}
        defaultValue={body}
        rows={28}
        spellCheck={false}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <PreviewButton
          address={`/paper-templates/${paper}/preview`}
          field="body"
          refused={t("no_preview")}
          unanswered={t("preview_unanswered")}
        >
          {t("preview")}
        </PreviewButton>
      </div>
    </ActionForm>
  );
}
