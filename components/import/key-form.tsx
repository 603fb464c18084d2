"use client";

import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { FieldGroup } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import { fromMarkup } from "@/lib/domain/bank/markup";
import { type TypedItem, typedOptions } from "@/lib/domain/bank/typed-item";
import { plainText } from "@/lib/domain/item/content";

type Props = {
  readonly importId: string;
  readonly position: number;
  readonly typed: TypedItem;
  readonly action: FormAction;
};

/** The options to choose the key among: nothing is chosen beforehand. */
export function KeyForm({ importId, position, typed, action }: Props) {
  const t = useTranslations("import.key");
  const item = useTranslations("item.trueFalse");
  const several = typed.type === "multiple_choice";
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      label={t("label", { position })}
      className="border-l-4 border-seal bg-seal-wash px-4 py-2"
    >
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="position" value={position} />
      <FieldGroup label={several ? t("chooseMany") : t("choose")}>
        {typedOptions(typed).map(({ id, text }, index) => (
          <label key={id} className="flex min-h-target items-start gap-3 py-1.5">
            <input
              type={several ? "checkbox" : "radio"}
              name="correct[]"
              value={id}
              className="size-6 shrink-0 accent-pen"
            />
            <span>
              <b>{optionLetter(index)}.</b>{" "}
              {id === "true" || id === "false" ? item(id) : plainText(fromMarkup(text))}
            </span>
          </label>
        ))}
      </FieldGroup>
      <SubmitButton size="low">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
