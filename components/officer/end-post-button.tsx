import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { TextField } from "@/components/ui/text-field";
import { DayField } from "./officer-fields";

type EndPostButtonProps = {
  readonly action: FormAction;
  readonly officerId: string;
  readonly post: { readonly id: string; readonly title: string; readonly unitName: string };
};

/** Asks from which day and why before a post ends. */
export function EndPostButton({ action, officerId, post }: EndPostButtonProps) {
  const t = useTranslations("officer");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      size="low"
      title={t("acts.end_post_title", { title: post.title, unit: post.unitName })}
      text={<p>{t("acts.end_post_text")}</p>}
      confirm={t("acts.end_post")}
      cancel={common("cancel")}
      action={action}
      fields={{ officerId, postId: post.id }}
      texts={t.raw("reasons") as Record<string, string>}
      body={
        <>
          <DayField name="on" label={t("fields.on")} />
          <TextField name="reason" label={t("fields.reason")} help={t("fields.reason_help")} />
        </>
      }
    >
      {t("acts.end_post")}
    </ConfirmButton>
  );
}
