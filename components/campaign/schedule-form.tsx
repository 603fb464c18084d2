import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { dayOf } from "@/components/ui/day";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";

type Props = {
  readonly campaignId: string;
  readonly visit: {
    readonly id: string;
    readonly scheduledOn: string | null;
    readonly teamId: string | null;
    readonly startsAt: string | null;
    readonly endsAt: string | null;
    readonly place: string | null;
  };
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly window: { readonly visitsFrom: string; readonly visitsTo: string } | null;
  readonly action: FormAction;
};

/** Day, times, place and team of one visit. */
export function ScheduleForm({ campaignId, visit, teams, window, action }: Props) {
  const t = useTranslations("plan.schedule");
  const help = window
    ? t("dayWindow", { from: dayOf(window.visitsFrom), to: dayOf(window.visitsTo) })
    : t("dayHelp");
  return (
    <ActionForm action={action} texts={t.raw("reasons") as Record<string, string>}>
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="visitId" value={visit.id} />
      <TextField
        name="day"
        label={t("day")}
        help={help}
        defaultValue={visit.scheduledOn === null ? "" : dayOf(visit.scheduledOn)}
      />
      <div className="grid max-w-form gap-x-5 md:grid-cols-2">
        <TextField
          name="startsAt"
          label={t("startsAt")}
          help={t("timesHelp")}
          defaultValue={visit.startsAt ?? ""}
        />
        <TextField
          name="endsAt"
          label={t("endsAt")}
          help={t("endHelp")}
          defaultValue={visit.endsAt ?? ""}
        />
      </div>
      <TextField
        name="place"
        label={t("place")}
        help={t("placeHelp")}
        defaultValue={visit.place ?? ""}
      />
      <SelectField
        name="teamId"
        label={t("team")}
        empty={t("choose")}
        defaultValue={visit.teamId ?? (teams.length === 1 ? (teams[0]?.id ?? "") : "")}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
