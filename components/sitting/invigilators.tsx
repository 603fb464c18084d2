import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField } from "@/components/ui/text-field";

type Person = { readonly id: string; readonly name: string };

type Props = {
  readonly sittingId: string;
  readonly invigilators: readonly Person[];
  /** Whom one may assign; absent for readers. */
  readonly acts?: {
    readonly choices: readonly (Person & { readonly position: string })[];
    readonly assign: FormAction;
    readonly remove: FormAction;
  };
};

/** Who is in charge of the room. */
export function Invigilators({ sittingId, invigilators, acts }: Props) {
  const t = useTranslations("sitting.invigilators");
  const assigned = new Set(invigilators.map(({ id }) => id));
  const free = acts?.choices.filter(({ id }) => !assigned.has(id)) ?? [];
  return (
    <section aria-labelledby="invigilators">
      <h2 id="invigilators" className="mb-1 text-16">
        {t("title")}
      </h2>
      {invigilators.length === 0 && <p className="text-15 text-ink-2">{t("none")}</p>}
      <ul className="text-15">
        {invigilators.map((person) => (
          <li
            key={person.id}
            className="flex min-h-target items-center justify-between gap-2 border-b border-rule"
          >
            {person.name}
            {acts && <Remove sittingId={sittingId} person={person} action={acts.remove} />}
          </li>
        ))}
      </ul>
      {acts && free.length > 0 && (
        <div className="mt-3">
          <ActionForm action={acts.assign} label={t("assign")}>
            <input type="hidden" name="sittingId" value={sittingId} />
            <SelectField
              name="userId"
              label={t("choose")}
              empty={t("nobody")}
              look="low"
              options={free.map(({ id, name, position }) => ({
                value: id,
                label: position === "" ? name : t("option", { name, position }),
              }))}
            />
            <SubmitButton variant="outline" size="low">
              {t("assign")}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
      {acts && acts.choices.length === 0 && <p className="mt-2 text-15">{t("noChoice")}</p>}
    </section>
  );
}

type RemoveProps = {
  readonly sittingId: string;
  readonly person: Person;
  readonly action: FormAction;
};

function Remove({ sittingId, person, action }: RemoveProps) {
  const t = useTranslations("sitting.invigilators");
  const common = useTranslations("common");
  return (
    <ConfirmButton
      size="low"
      variant="plain"
      icon={<Icon of={UserMinus} />}
      title={t("removeTitle", { name: person.name })}
      text={<p>{t("removeText")}</p>}
      confirm={t("remove")}
      cancel={common("cancel")}
      action={action}
      fields={{ sittingId, userId: person.id }}
    >
      {t("removeShort")}
    </ConfirmButton>
  );
}
