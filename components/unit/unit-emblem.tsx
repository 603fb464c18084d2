import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField } from "@/components/ui/file-field";
import { pictureLimit } from "@/lib/domain/item/picture";

type Props = {
  readonly unitId: string;
  /** The digest of the emblem, where there is one. */
  readonly emblem: string | null;
  /** Null for whom it is not to change. */
  readonly acts: { readonly set: FormAction; readonly remove: FormAction } | null;
};

/** The emblem on the papers that a unit issues, and how it is given and taken away. */
export function UnitEmblem({ unitId, emblem, acts }: Props) {
  const t = useTranslations("unit.emblem");
  const common = useTranslations("common");
  const picture = useTranslations("picture");
  const reasons = picture.raw("rejected") as Record<string, string>;
  return (
    <section aria-labelledby="emblem">
      <SectionHead id="emblem" title={t("title")} sub={t("sub")} />
      {emblem && (
        // Any other digest is another picture: the address says so, and no old one stays in sight.
        <img
          src={`/units/${unitId}/emblem?v=${emblem.slice(0, 8)}`}
          alt={t("alt")}
          className="mb-3 h-20 w-auto max-w-60 object-contain"
        />
      )}
      {acts && (
        <div className="flex flex-wrap items-end gap-3">
          <ActionForm action={acts.set} texts={reasons} done={t("done")} label={t("title")}>
            <input type="hidden" name="unitId" value={unitId} />
            <FileField
              name="file"
              label={t("file")}
              help={t("help")}
              accept="image/png,image/jpeg,image/webp"
              limitBytes={pictureLimit}
              required
            />
            <SubmitButton variant="outline">{t(emblem ? "replace" : "set")}</SubmitButton>
          </ActionForm>
          {emblem && (
            <ConfirmButton
              icon={<Icon of={Trash2} size={18} />}
              title={t("remove.title")}
              text={t("remove.text")}
              confirm={t("remove.confirm")}
              cancel={common("cancel")}
              action={acts.remove}
              fields={{ unitId }}
            >
              {t("remove.confirm")}
            </ConfirmButton>
          )}
        </div>
      )}
    </section>
  );
}
