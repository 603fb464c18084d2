import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/text-field";
import { levels } from "@/lib/domain/item/interaction";

type Named = { readonly id: string; readonly name: string };

export type ChangeChoices = {
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
};

/** What becomes another with each of several items. */
export function ChangeFields({ topics, systems }: ChangeChoices) {
  const t = useTranslations("bulk");
  const item = useTranslations("item");
  const named = (rows: readonly Named[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-x-5">
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
      <div className="grid gap-x-5 md:grid-cols-2">
        <TextField name="addTags" label={t("addTags")} help={t("tagsHelp")} list="bank-tags" />
        <TextField name="removeTags" label={t("removeTags")} list="bank-tags" />
      </div>
      <CheckboxField name="submit" value="yes" label={t("submit")} help={t("submitHelp")} />
    </>
  );
}
