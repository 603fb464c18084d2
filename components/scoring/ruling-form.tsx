import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { Button, ButtonRow } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-field";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { dayText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SelectField, TextareaField } from "@/components/ui/text-field";
import { type RulingKind, rulingKinds } from "@/lib/domain/scoring/ruling";

type Wanted = {
  readonly version: number;
  readonly kind: RulingKind;
  readonly keyFrom: number | null;
};

type RulingFormProps = {
  readonly itemId: string;
  readonly scoring: {
    readonly versions: readonly number[];
    readonly answered: readonly {
      readonly version: number;
      readonly attempts: number;
      readonly sittings: number;
      readonly lastAt: Date | null;
    }[];
    readonly revisions: readonly { readonly decision: "approved" | "refused" | null }[];
  };
  readonly chosen: Wanted | undefined;
};

/** Chooses another way of scoring; nothing is asked for before its effect was shown. */
export function RulingForm({ itemId, scoring, chosen }: RulingFormProps) {
  const t = useTranslations("scoring");
  const { versions, answered, revisions } = scoring;
  const ruled = revisions.some(({ decision }) => decision === "approved");
  return (
    <Block>
      <SectionHead title={t("form.title")} sub={t("form.sub")} />
      <form method="get" action={`/bank/items/${itemId}/scoring`} className="max-w-text">
        <SelectField
          name="version"
          label={t("form.version")}
          defaultValue={String(chosen?.version ?? answered[0]?.version ?? 1)}
          options={answered.map(({ version, attempts, sittings, lastAt }) => ({
            value: String(version),
            label: t("form.answered", {
              ...{ version, attempts, sittings },
              at: lastAt ? dayText(lastAt) : "",
            }),
          }))}
        />
        <RadioField
          name="kind"
          label={t("form.kind")}
          defaultValue={chosen?.kind ?? "full_points"}
          options={rulingKinds
            .filter((kind) => kind !== "own_key" || ruled)
            .filter((kind) => !kind.endsWith("her_key") || versions.length > 1)
            .map((kind) => ({ value: kind, label: t(`kinds.${kind}`), help: t(`help.${kind}`) }))}
        />
        <KeySource versions={versions} chosen={chosen?.keyFrom ?? null} />
        <Button type="submit" size="big">
          {t("form.preview")}
        </Button>
      </form>
    </Block>
  );
}

type KeySourceProps = {
  readonly versions: readonly number[];
  readonly chosen: number | null;
};

/** Whose key is taken; with one version alone, how there comes to be another. */
function KeySource({ versions, chosen }: KeySourceProps) {
  const t = useTranslations("scoring.form");
  if (versions.length === 1) {
    return <p className="pb-4 text-15 text-ink-2">{t("otherKey")}</p>;
  }
  return (
    <SelectField
      name="keyFrom"
      label={t("keyFrom")}
      help={t("keyFromHelp")}
      empty={t("noKey")}
      defaultValue={chosen === null ? "" : String(chosen)}
      options={versions.map((version) => ({
        value: String(version),
        label: t("keyOf", { version }),
      }))}
    />
  );
}

type AskRevisionProps = {
  readonly itemId: string;
  readonly wanted: Wanted;
  readonly action: FormAction;
};

/** Asks a second person for what was just shown. */
export function AskRevision({ itemId, wanted, action }: AskRevisionProps) {
  const t = useTranslations("scoring");
  return (
    <Block>
      <ButtonRow>
        <ConfirmButton
          tone="pen"
          icon={<Icon of={Send} />}
          title={t("ask.title")}
          text={<p>{t("ask.text", { kind: t(`kinds.${wanted.kind}`) })}</p>}
          confirm={t("ask.confirm")}
          cancel={t("cancel")}
          action={action}
          fields={{
            itemId,
            ...{ version: String(wanted.version), kind: wanted.kind },
            keyFrom: wanted.keyFrom === null ? "" : String(wanted.keyFrom),
          }}
          texts={t.raw("reasons") as Record<string, string>}
          body={<TextareaField name="reason" label={t("ask.reason")} help={t("ask.reasonHelp")} />}
        >
          {t("ask.button")}
        </ConfirmButton>
      </ButtonRow>
    </Block>
  );
}
