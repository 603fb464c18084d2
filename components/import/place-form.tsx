"use client";

import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField } from "@/components/ui/text-field";
import { levels } from "@/lib/domain/item/interaction";

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly importId: string;
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
  readonly missing: { readonly noTopic: number; readonly noLevel: number };
  readonly action: FormAction;
};

/** Topic, level and system for many questions at once; each can still be given its own. */
export function PlaceForm({ importId, topics, systems, missing, action }: Props) {
  const t = useTranslations("import.place");
  const item = useTranslations("item");
  const named = (rows: readonly Named[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      done={t("done")}
      label={t("title")}
    >
      <input type="hidden" name="importId" value={importId} />
      <SelectField
        name="topicId"
        label={item("editor.topic")}
        help={t("topicHelp", { count: missing.noTopic })}
        empty={t("leave")}
        options={named(topics)}
      />
      <SelectField
        name="level"
        label={item("editor.level")}
        help={t("levelHelp", { count: missing.noLevel })}
        empty={t("leave")}
        options={levels.map((level) => ({ value: level, label: item(`levelWithCode.${level}`) }))}
      />
      <SelectField
        name="sharedSystemId"
        label={item("editor.system")}
        empty={t("leave")}
        options={named(systems)}
      />
      <CheckboxField
        name="overwrite"
        value="yes"
        label={t("overwrite")}
        help={t("overwriteHelp")}
      />
      <SubmitButton variant="outline">{t("apply")}</SubmitButton>
    </ActionForm>
  );
}
