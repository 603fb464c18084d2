import { Copy, Grid3x3 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { SelectField, TextField } from "@/components/ui/text-field";

type NewProps = {
  readonly banks: readonly { readonly id: string; readonly name: string }[];
  readonly action: FormAction;
};

/** Asks for a name and begins a draft. */
export function NewBlueprint({ banks, action }: NewProps) {
  const t = useTranslations("blueprint.create");
  return (
    <ConfirmButton
      tone="pen"
      variant="go"
      icon={<Icon of={Grid3x3} />}
      title={t("title")}
      text={<p>{t("text")}</p>}
      confirm={t("confirm")}
      cancel={t("cancel")}
      action={action}
      body={
        <>
          <TextField name="name" label={t("name")} help={t("nameHelp")} />
          <SelectField
            name="bankId"
            label={t("bank")}
            options={banks.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      }
    >
      {t("button")}
    </ConfirmButton>
  );
}

type CopyProps = {
  readonly blueprint: { readonly id: string; readonly name: string };
  readonly action: FormAction;
};

/** A published blueprint is changed by copying it. */
export function CopyBlueprint({ blueprint: { id, name }, action }: CopyProps) {
  const t = useTranslations("blueprint");
  return (
    <ConfirmButton
      tone="pen"
      icon={<Icon of={Copy} />}
      title={t("copy.title")}
      text={<p>{t("copy.text")}</p>}
      confirm={t("copy.confirm")}
      cancel={t("create.cancel")}
      action={action}
      fields={{ blueprintId: id }}
      body={
        <TextField
          name="name"
          label={t("create.name")}
          defaultValue={t("copy.defaultName", { name })}
        />
      }
    >
      {t("copy.button")}
    </ConfirmButton>
  );
}
