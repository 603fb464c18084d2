import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { RadioField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { fullName } from "@/lib/domain/person/name";

export type RetestOffer = {
  /** How many the bank has of the topic. */
  readonly questions: number;
  readonly tested: readonly {
    readonly officerId: string;
    readonly familyName: string;
    readonly middleName: string;
    readonly givenName: string;
    readonly points: number;
    readonly possible: number;
  }[];
};

type Props = {
  readonly findingId: string;
  readonly offer: RetestOffer;
  /** As it is typed. */
  readonly day: string;
  readonly action: FormAction;
};

/** All it takes to prepare a short test over a finding: the mark, how long, who, where and when. */
export function RetestForm({ findingId, offer, day, action }: Props) {
  const t = useTranslations("retest");
  const questions = Math.min(10, offer.questions);
  return (
    <ActionForm
      action={action}
      texts={t.raw("reasons") as Record<string, string>}
      done={t("started")}
      label={t("title")}
    >
      <input type="hidden" name="findingId" value={findingId} />
      <div className="grid max-w-form gap-x-5 md:grid-cols-2">
        <TextField
          name="mark"
          label={t("mark")}
          help={t("markHelp")}
          inputMode="numeric"
          defaultValue="60"
        />
        <TextField
          name="questions"
          label={t("questions")}
          help={t("questionsHelp")}
          inputMode="numeric"
          defaultValue={`${questions}`}
        />
      </div>
      <RadioField
        name="who"
        label={t("who")}
        defaultValue="below"
        options={(["below", "all"] as const).map((value) => ({
          ...{ value, label: t(`whos.${value}`) },
          help: t(`whoHelp.${value}`, { count: offer.tested.length }),
        }))}
      />
      <Tested tested={offer.tested} />
      <TextField name="room" label={t("room")} />
      <TextField name="day" label={t("day")} help={t("dayHelp")} defaultValue={day} />
      <div className="grid max-w-form gap-x-5 md:grid-cols-2">
        <TextField name="from" label={t("from")} help={t("timeHelp")} defaultValue="08:00" />
        <TextField name="to" label={t("to")} help={t("timeHelp")} defaultValue="09:30" />
      </div>
      <SubmitButton>{t("start")}</SubmitButton>
    </ActionForm>
  );
}

function Tested({ tested }: Pick<RetestOffer, "tested">) {
  const t = useTranslations("retest");
  return (
    <details className="mb-4 max-w-form">
      <summary className="min-h-low cursor-pointer py-1 font-semibold text-pen">
        {t("tested")}
      </summary>
      <ul>
        {tested.map((one) => (
          <li key={one.officerId} className="border-b border-rule py-1">
            {t("person", {
              name: fullName({
                ...{ family: one.familyName, middle: one.middleName, given: one.givenName },
              }),
              percent: one.possible === 0 ? 0 : (100 * one.points) / one.possible,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
