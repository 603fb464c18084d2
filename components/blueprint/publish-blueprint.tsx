import { Stamp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";

type Props = {
  readonly blueprint: { readonly id: string; readonly name: string; readonly revision: string };
  readonly unsaved: boolean;
  readonly publishable: boolean;
  readonly action: FormAction;
  readonly texts: Readonly<Record<string, string>>;
};

/** The last act on a draft, offered once it can succeed; before that, what is still missing. */
export function PublishBlueprint({ blueprint, unsaved, publishable, action, texts }: Props) {
  const t = useTranslations("blueprint.publish");
  return (
    <section aria-labelledby="publish" className="mt-6 border-t-2 border-ink pt-3">
      <h2 id="publish" className="mb-2 text-16">
        {t("title")}
      </h2>
      {!publishable && <p className="text-15">{t("notFillable")}</p>}
      {publishable && unsaved && <p className="text-15">{t("saveFirst")}</p>}
      {publishable && !unsaved && (
        <ConfirmButton
          wide
          tone="seal"
          icon={<Icon of={Stamp} />}
          title={t("confirmTitle", { name: blueprint.name })}
          text={<p>{t("text")}</p>}
          confirm={t("confirm")}
          cancel={t("cancel")}
          action={action}
          fields={{ blueprintId: blueprint.id, over: blueprint.revision }}
          texts={texts}
        >
          {t("button")}
        </ConfirmButton>
      )}
    </section>
  );
}
