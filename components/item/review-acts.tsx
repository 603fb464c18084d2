import { CircleCheck, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { TextareaField } from "@/components/ui/text-field";

type Props = {
  readonly item: { readonly id: string; readonly code: string; readonly version: number };
  readonly action: FormAction;
};

/** A reviewer's two answers. */
export function ReviewActs({ item, action }: Props) {
  const t = useTranslations("item.review");
  const { id: itemId, code, version } = item;
  const shared = {
    action,
    cancel: t("cancel"),
    texts: t.raw("reasons") as Record<string, string>,
    body: <TextareaField name="comment" label={t("comment")} help={t("commentHelp")} />,
  };
  return (
    <>
      <ConfirmButton
        {...shared}
        tone="pen"
        icon={<Icon of={Undo2} />}
        title={t("returnTitle", { code })}
        text={<p>{t("returnText")}</p>}
        confirm={t("return")}
        fields={{ itemId, version: String(version), verdict: "returned" }}
      >
        {t("return")}
      </ConfirmButton>
      <ConfirmButton
        {...shared}
        tone="pen"
        variant="go"
        icon={<Icon of={CircleCheck} />}
        title={t("approveTitle", { code, version })}
        text={<p>{t("approveText")}</p>}
        confirm={t("approve")}
        fields={{ itemId, version: String(version), verdict: "approved" }}
      >
        {t("approve")}
      </ConfirmButton>
    </>
  );
}
