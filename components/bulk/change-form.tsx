import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ChangeChoices, ChangeFields } from "./change-fields";

type Props = ChangeChoices & {
  readonly action: FormAction;
  /** Names of the tags in use, to choose among while typing. */
  readonly tags: readonly string[];
  /** All that the list finds on its pages: so many, and what was asked for. */
  readonly found: { readonly count: number; readonly asked: Readonly<Record<string, string>> };
  /** Where changes are undone. */
  readonly changes: string;
  /** The list, whose rows can be chosen. */
  readonly children: ReactNode;
};

/** The list of items with what can be done to all that are chosen in it, or to all that it finds. */
export function ChangeForm({ topics, systems, action, tags, found, changes, children }: Props) {
  const t = useTranslations("bulk");
  const texts = t.raw("reasons") as Record<string, string>;
  const { count, asked } = found;
  return (
    <>
      <datalist id="bank-tags">
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <ActionForm
        action={action}
        texts={texts}
        done={t("done")}
        className="[&>[data-form-message]]:pr-gutter [&>[data-form-message]]:pl-[calc(var(--le)+var(--s5))]"
      >
        {children}
        <Block>
          <SectionHead title={t("title")} sub={t("sub")} />
          <ChangeFields topics={topics} systems={systems} />
          <SubmitButton variant="outline">{t("change")}</SubmitButton>
        </Block>
      </ActionForm>
      <Block>
        <ButtonRow>
          <ConfirmButton
            icon={<Icon of={ListChecks} />}
            tone="seal"
            title={t("allTitle", { count })}
            text={<p>{t("allText", { count })}</p>}
            confirm={t("allConfirm", { count })}
            cancel={t("cancel")}
            action={action}
            texts={texts}
            fields={{ ...asked, found: String(count) }}
            body={<ChangeFields topics={topics} systems={systems} />}
          >
            {t("all", { count })}
          </ConfirmButton>
          <ButtonLink variant="plain" href={changes}>
            {t("changes")}
          </ButtonLink>
        </ButtonRow>
      </Block>
    </>
  );
}
