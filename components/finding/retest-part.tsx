import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { SelectField, TextField } from "@/components/ui/text-field";

export type RetestLine = {
  readonly sittingId: string;
  readonly name: string;
  readonly mark: number;
  readonly scored: number;
  readonly mean: number | null;
  /** Null while results are to come. */
  readonly end: "passed" | "failed" | "missed" | null;
};

type Props = {
  readonly findingId: string;
  readonly retests: readonly RetestLine[];
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** How one more is prepared, for those who may; null where nothing more is linked. */
  readonly prepare: ReactNode;
  readonly action: FormAction | null;
};

/** The short tests held again over a finding, with how they went, and the way to name one more. */
export function RetestPart({ retests, prepare, ...props }: Props) {
  const t = useTranslations("finding.retest");
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub")} />
      {retests.length === 0 && <p>{t("none")}</p>}
      <ul className="max-w-text">
        {retests.map((one) => (
          <li key={one.sittingId} className="border-b border-rule py-2">
            <b>{one.name}</b>
            <small className="block">
              {t(one.end ?? "waiting", {
                ...{ mean: one.mean ?? 0, mark: one.mark, scored: one.scored },
              })}
            </small>
          </li>
        ))}
      </ul>
      {prepare && <div className="mt-5">{prepare}</div>}
      {props.action !== null && props.choices.length > 0 && (
        <LinkForm {...props} action={props.action} />
      )}
    </Block>
  );
}

type LinkProps = Pick<Props, "findingId" | "choices"> & { readonly action: FormAction };

/** Names a sitting that was made by hand. */
function LinkForm({ findingId, choices, action }: LinkProps) {
  const t = useTranslations("finding.retest");
  const retest = useTranslations("retest");
  return (
    <details className="mt-4">
      <summary className="min-h-low cursor-pointer py-1 font-semibold text-pen">
        {retest("existing")}
      </summary>
      <ActionForm
        action={action}
        texts={t.raw("reasons") as Record<string, string>}
        done={t("linked")}
        label={t("title")}
        className="mt-4"
      >
        <input type="hidden" name="findingId" value={findingId} />
        <SelectField
          name="sittingId"
          label={t("sitting")}
          help={t("sittingHelp")}
          empty={t("choose")}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="mark" label={t("mark")} help={t("markHelp")} defaultValue="60" />
        <SubmitButton variant="outline">{t("link")}</SubmitButton>
      </ActionForm>
    </details>
  );
}
