import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import { dayText, timeText } from "@/components/ui/instant";

export type WindowDefaults = { readonly windowFrom: Date; readonly windowTo: Date };

/** When a sitting begins and ends, in the time of Viet Nam. */
export function WindowFields({ defaults }: { readonly defaults?: WindowDefaults | undefined }) {
  const t = useTranslations("sitting.form");
  const from = defaults?.windowFrom;
  const to = defaults?.windowTo;
  const sameDay = from && to && dayText(from) === dayText(to);
  return (
    <fieldset className="mb-2 max-w-form">
      <legend className="mb-1 font-semibold">{t("window")}</legend>
      <p className="mb-2 text-15 text-ink-2">{t("windowHelp")}</p>
      <div className="grid gap-x-5 md:grid-cols-2">
        <TextField name="fromDay" label={t("fromDay")} defaultValue={from && dayText(from)} />
        <TextField name="fromTime" label={t("fromTime")} defaultValue={from && timeText(from)} />
        <TextField
          name="toDay"
          label={t("toDay")}
          help={t("toDayHelp")}
          defaultValue={to && !sameDay ? dayText(to) : ""}
        />
        <TextField
          name="toTime"
          label={t("toTime")}
          help={t("toTimeHelp")}
          defaultValue={to && timeText(to)}
        />
      </div>
    </fieldset>
  );
}
