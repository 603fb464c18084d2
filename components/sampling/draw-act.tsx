import { Dices } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly draw: { readonly id: string; readonly number: number };
  readonly action: FormAction;
};

/** Draws, after asking for a number from the room. */
export function DrawAct({ draw, action }: Props) {
  const t = useTranslations("sample.draw");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      variant="seal"
      icon={<Icon of={Dices} />}
      title={t("actTitle", { number: draw.number })}
      text={<p>{t("actText")}</p>}
      confirm={t("act")}
      cancel={common("cancel")}
      action={action}
      fields={{ drawId: draw.id }}
      texts={t.raw("reasons") as Record<string, string>}
      body={<TextField name="witness" label={t("witness")} help={t("witnessHelp")} />}
    >
      {t("act")}
    </ConfirmButton>
  );
}
