import { Paperclip, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { AddFiles } from "@/components/evidence/add-files";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import type { ActLine } from "./act-list";

type Props = {
  readonly recommendationId: string;
  readonly files: ActLine["files"];
  readonly remove: FormAction;
};

/** The files of the report that is to come, and the way to add more. */
export function LaidFiles({ recommendationId, files, remove }: Props) {
  const t = useTranslations("follow-up.files");
  const common = useTranslations("common");
  return (
    <div className="mb-5 max-w-text">
      <h3>{t("title")}</h3>
      <p className="text-15 text-ink-2">{t("sub")}</p>
      {files.length === 0 && <p className="mt-1">{t("none")}</p>}
      <ul>
        {files.map(({ id, name, size }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-1.5"
          >
            <a
              href={`/follow-up/files/${id}`}
              className="inline-flex min-h-low items-center gap-1.5"
            >
              <Icon of={Paperclip} size={16} />
              {name}
            </a>
            <small className="mr-auto">{t("size", { size: Math.ceil(size / 1024) })}</small>
            <ConfirmButton
              size="low"
              variant="plain"
              icon={<Icon of={Trash2} />}
              title={t("removeTitle", { name })}
              text={<p>{t("removeText")}</p>}
              confirm={t("remove")}
              cancel={common("cancel")}
              action={remove}
              fields={{ fileId: id }}
              texts={t.raw("reasons") as Record<string, string>}
            >
              {t("remove")}
            </ConfirmButton>
          </li>
        ))}
      </ul>
      <AddFiles address={`/follow-up/${recommendationId}/files`} />
    </div>
  );
}
