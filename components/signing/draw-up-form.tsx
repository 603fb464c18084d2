import { TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Link } from "@/components/ui/link";
import { Hint } from "@/components/ui/note";
import { StatusMark } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { CriteriaSection } from "@/lib/domain/inspection/criteria";
import type { LineToFill } from "@/lib/domain/signing/to-fill";
import type { Locale } from "@/messages/namespaces";

export type Obstacle =
  | { readonly code: "incomplete"; readonly lines: readonly LineToFill[] }
  | { readonly code: "no_leader" | "test_provisional" };

type DrawUpFormProps = {
  readonly recordId: string;
  readonly sections: readonly CriteriaSection[];
  readonly notReady: readonly Obstacle[];
  readonly today: string;
  readonly action: FormAction;
};

/** Number and day of the minutes; or what still stands against them, each with the way there. */
export function DrawUpForm({ recordId, sections, notReady, today, action }: DrawUpFormProps) {
  const t = useTranslations("signing.draw_up");
  if (notReady.length > 0) {
    return <Obstacles recordId={recordId} sections={sections} notReady={notReady} />;
  }
  return (
    <ActionForm
      action={action}
      label={t("title")}
      done={t("done")}
      texts={t.raw("reasons") as Record<string, string>}
    >
      <input type="hidden" name="recordId" value={recordId} />
      <TextField name="number" label={t("number")} help={t("number_help")} autoComplete="off" />
      <TextField
        name="heldOn"
        label={t("held_on")}
        help={t("held_on_help")}
        inputMode="numeric"
        defaultValue={today}
      />
      <SubmitButton>{t("button")}</SubmitButton>
    </ActionForm>
  );
}

type ObstaclesProps = Pick<DrawUpFormProps, "recordId" | "sections" | "notReady">;

function Obstacles({ recordId, sections, notReady }: ObstaclesProps) {
  const t = useTranslations("signing.draw_up");
  const locale = useLocale() as Locale;
  const names = new Map(
    sections.flatMap(({ lines }) => lines).map(({ code, name }) => [code, name[locale]]),
  );
  return (
    <div className="max-w-text">
      <p className="font-semibold">{t("missing_title")}</p>
      {notReady.map((obstacle) =>
        obstacle.code === "incomplete" ? (
          <div key={obstacle.code} className="mt-1">
            <p>{t("missing")}</p>
            <ul className="mt-2 grid gap-1.5">
              {obstacle.lines.map(({ part, code }) => (
                <li key={code}>
                  <StatusMark tone="wait" icon={TriangleAlert} size={16}>
                    <Link href={`/records/${recordId}/${part}`}>
                      {t("missing_line", { code, name: names.get(code) ?? "" })}
                    </Link>
                  </StatusMark>
                </li>
              ))}
            </ul>
            <Hint>{t("take_back_first")}</Hint>
          </div>
        ) : (
          <Hint key={obstacle.code}>{t(`reasons.${obstacle.code}`)}</Hint>
        ),
      )}
    </div>
  );
}
