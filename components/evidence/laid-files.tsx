import { Paperclip, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { AddFiles } from "./add-files";

type Props = {
  readonly title: string;
  /** What becomes of them. */
  readonly sub: string;
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  /** Where a file stands, up to its id. */
  readonly place: string;
  /** Where more are sent to. */
  readonly address: string;
  readonly remove: FormAction;
  /** Sentences by code, where a file is neither taken nor removed. */
  readonly reasons: Readonly<Record<string, string>>;
};

/** The files of something that is still to be sent, and the way to add more. */
export function LaidFiles({ title, sub, files, place, address, remove, reasons }: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  return (
    <div className="mb-5 max-w-text">
      <h3>{title}</h3>
      <p className="text-15 text-ink-2">{sub}</p>
      {files.length === 0 && <p className="mt-1">{t("none")}</p>}
      <ul>
        {files.map(({ id, name, size }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-1.5"
          >
            <a
              href={`${place}/${id}`}
              className="inline-flex min-h-low min-w-0 items-center gap-1.5"
            >
              <Icon of={Paperclip} size={16} />
              <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
            </a>
            <small className="mr-auto">{t("size", { size: Math.ceil(size / 1024) })}</small>
            <ConfirmButton
              size="low"
              variant="plain"
              icon={<Icon of={Trash2} />}
              title={t("remove.title", { name })}
              text={<p>{t("remove.unsent")}</p>}
              confirm={t("remove.confirm")}
              cancel={common("cancel")}
              action={remove}
              fields={{ fileId: id }}
              texts={reasons}
            >
              {t("remove.button")}
            </ConfirmButton>
          </li>
        ))}
      </ul>
      <AddFiles address={address} rejected={reasons} />
    </div>
  );
}
