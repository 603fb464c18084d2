import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/text-field";

type Props = {
  readonly sittingId: string;
  /** Ranges of addresses; none: from anywhere. */
  readonly networks: readonly string[];
  /** Where whoever looks at this is seen to come from. */
  readonly address: string | null;
  readonly action: FormAction;
};

/** From which machines candidates enter a sitting. */
export function EntryForm({ sittingId, networks, address, action }: Props) {
  const t = useTranslations("sitting.entry");
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub")} />
      <ActionForm
        action={action}
        texts={t.raw("reasons") as Record<string, string>}
        done={t("done")}
        label={t("title")}
      >
        <input type="hidden" name="sittingId" value={sittingId} />
        <TextareaField
          name="networks"
          label={t("networks")}
          help={t("networksHelp")}
          rows={4}
          spellCheck={false}
          defaultValue={networks.join("\n")}
        />
        {address !== null && <p className="mb-4 text-15 text-ink-2">{t("here", { address })}</p>}
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Block>
  );
}
