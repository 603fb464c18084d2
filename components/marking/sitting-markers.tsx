import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";
import { type MarkerPart, markerParts } from "@/lib/domain/marking/assign";

type Marker = {
  readonly userId: string;
  readonly name: string;
  readonly part: MarkerPart;
  readonly load: number;
  readonly handedIn: number;
};

type Props = {
  readonly sittingId: string;
  readonly markers: readonly Marker[];
  readonly choices: readonly { id: string; name: string; position: string }[];
  readonly tolerancePercent: number;
  /** A mark was handed in: the rule stands. */
  readonly begun: boolean;
  readonly add: FormAction;
  readonly remove: FormAction;
  readonly setTolerance: FormAction;
};

/** Who marks, who decides, and how far two may differ. */
export function SittingMarkers(props: Props) {
  const { sittingId, markers, choices } = props;
  const t = useTranslations("marking.sitting");
  const free = choices.filter(({ id }) => !markers.some(({ userId }) => userId === id));
  return (
    <>
      {markerParts.map((part) => (
        <section key={part} aria-labelledby={part} className="mb-5">
          <h2 id={part} className="mb-1 text-16">
            {t(`part.${part}`)}
          </h2>
          <People {...props} part={part} />
        </section>
      ))}
      {free.length > 0 && (
        <ActionForm
          action={props.add}
          label={t("add")}
          texts={t.raw("reasons") as Record<string, string>}
        >
          <input type="hidden" name="sittingId" value={sittingId} />
          <SelectField
            name="userId"
            label={t("person")}
            empty={t("nobody")}
            look="low"
            options={free.map(({ id, name, position }) => ({
              value: id,
              label: position === "" ? name : t("option", { name, position }),
            }))}
          />
          <SelectField
            name="part"
            label={t("as")}
            look="low"
            options={markerParts.map((value) => ({ value, label: t(`as_${value}`) }))}
          />
          <SubmitButton variant="outline" size="low">
            {t("add")}
          </SubmitButton>
        </ActionForm>
      )}
      {choices.length === 0 && <p className="text-15">{t("noChoice")}</p>}
      <Tolerance {...props} />
    </>
  );
}

function People({ sittingId, markers, part, remove }: Props & { readonly part: MarkerPart }) {
  const t = useTranslations("marking.sitting");
  const common = useTranslations("common");
  const own = markers.filter((marker) => marker.part === part);
  if (own.length === 0) return <p className="text-15 text-ink-2">{t(`none.${part}`)}</p>;
  return (
    <ul className="text-15">
      {own.map(({ userId, name, load, handedIn }) => (
        <li
          key={userId}
          className="flex min-h-target items-center justify-between gap-2 border-b border-rule py-1.5"
        >
          <span>
            {name}
            <small className="block text-ink-2">{t("load", { done: handedIn, given: load })}</small>
          </span>
          <ConfirmButton
            size="low"
            variant="plain"
            icon={<Icon of={UserMinus} />}
            title={t("removeTitle", { name })}
            text={<p>{t("removeText")}</p>}
            confirm={t("remove")}
            cancel={common("cancel")}
            action={remove}
            fields={{ sittingId, userId }}
          >
            {t("removeShort")}
          </ConfirmButton>
        </li>
      ))}
    </ul>
  );
}

function Tolerance({ sittingId, tolerancePercent, begun, setTolerance }: Props) {
  const t = useTranslations("marking.sitting");
  return (
    <section aria-labelledby="tolerance" className="mt-6">
      <h2 id="tolerance" className="mb-1 text-16">
        {t("tolerance")}
      </h2>
      <p className="mb-2 text-15 text-ink-2">{t("toleranceRule", { percent: tolerancePercent })}</p>
      {begun ? (
        <p className="text-15">{t("toleranceFixed")}</p>
      ) : (
        <ActionForm
          action={setTolerance}
          label={t("tolerance")}
          texts={t.raw("reasons") as Record<string, string>}
        >
          <input type="hidden" name="sittingId" value={sittingId} />
          <TextField
            name="percent"
            label={t("percent")}
            help={t("percentHelp")}
            inputMode="numeric"
            look="short"
            defaultValue={String(tolerancePercent)}
          />
          <SubmitButton variant="outline" size="low">
            {t("setTolerance")}
          </SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
