import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { dayOf } from "@/components/ui/day";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextareaField, TextField } from "@/components/ui/text-field";
import {
  type RecommendationKind,
  recommendationKinds,
} from "@/lib/domain/finding/recommendation-state";
import { AnewButton } from "./anew-button";
import { SeenWording } from "./seen-wording";

type Props = {
  /** Which finding or recommendation it is of. */
  readonly of: Readonly<Record<string, string>>;
  /** The wording that it changes; without one the form adds, and is empty again when it did. */
  readonly over?: string;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly values: {
    readonly kind: RecommendationKind;
    readonly text: string;
    readonly ownerUnitId: string | null;
    readonly ownerPerson: string;
    readonly dueOn: string | null;
  };
  readonly action: FormAction;
  readonly label: string;
  readonly done: string;
};

/** Words what is to be done, by whom and by when. */
export function RecommendationForm(props: Props) {
  const { of, over, owners, values, action, label, done } = props;
  const t = useTranslations("finding.recommendation");
  const kinds = useTranslations("finding.kinds");
  const { kind, text, ownerUnitId, ownerPerson, dueOn } = values;
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      done={done}
      label={label}
      emptied={over === undefined}
    >
      {Object.entries(of).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {over !== undefined && <SeenWording over={over} />}
      <AnewButton after="recommendation_removed" label={t("anew")} />
      <TextareaField name="text" label={t("text")} defaultValue={text} />
      <SelectField
        name="kind"
        label={t("kind")}
        defaultValue={kind}
        options={recommendationKinds.map((value) => ({ value, label: kinds(value) }))}
      />
      <SelectField
        name="ownerUnitId"
        label={t("owner")}
        empty={t("chooseOwner")}
        defaultValue={ownerUnitId ?? ""}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="ownerPerson"
        label={t("person")}
        help={t("personHelp")}
        defaultValue={ownerPerson}
      />
      <TextField
        name="dueOn"
        label={t("due")}
        help={t("dueHelp")}
        defaultValue={dueOn === null ? "" : dayOf(dueOn)}
      />
      <SubmitButton variant="outline">{label}</SubmitButton>
    </ActionForm>
  );
}
