import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice-field";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField } from "@/components/ui/text-field";
import { levels } from "@/lib/domain/item/interaction";

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
  readonly action: FormAction;
  /** The list, whose rows can be chosen. */
  readonly children: ReactNode;
};

/** The list of items with what can be done to all that are chosen in it. */
export function ChangeForm({ topics, systems, action, children }: Props) {
  const t = useTranslations("bulk");
  const item = useTranslations("item");
  const named = (rows: readonly Named[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      done={t("done")}
      className="[&>[data-form-message]]:pr-gutter [&>[data-form-message]]:pl-[calc(var(--le)+var(--s5))]"
    >
      {children}
      <Block>
        <SectionHead title={t("title")} sub={t("sub")} />
        <div className="grid gap-x-5 md:grid-cols-2 lg:grid-cols-4">
          <SelectField
            name="topicId"
            label={item("editor.topic")}
            empty={t("keep")}
            options={named(topics)}
          />
          <SelectField
            name="sharedSystemId"
            label={item("editor.system")}
            empty={t("keep")}
            options={[{ value: "none", label: item("editor.noSystem") }, ...named(systems)]}
          />
          <SelectField
            name="level"
            label={item("editor.level")}
            empty={t("keep")}
            options={levels.map((level) => ({
              value: level,
              label: item(`levelWithCode.${level}`),
            }))}
          />
          <SelectField
            name="needsCheck"
            label={item("needsCheck")}
            empty={t("keep")}
            options={[
              { value: "yes", label: t("mark") },
              { value: "no", label: t("unmark") },
            ]}
          />
        </div>
        <CheckboxField name="submit" value="yes" label={t("submit")} help={t("submitHelp")} />
        <SubmitButton variant="outline">{t("change")}</SubmitButton>
      </Block>
    </ActionForm>
  );
}
