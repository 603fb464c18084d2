import { Download, FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";

export type KeptFileRow = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Null where there is no picture of it. */
  readonly thumbnailSha256: string | null;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
};

type Props = {
  readonly file: KeptFileRow;
  /** Where a file stands, up to its id. */
  readonly place: string;
  /** Said after who sent it and when. */
  readonly more?: string;
  /** What else may be done with it. */
  readonly children?: ReactNode;
};

/** A file that stands as it was sent: what it looks like, from whom it is, its digest. */
export function KeptFile({ file, place, more, children }: Props) {
  const t = useTranslations("evidence");
  const { id, name, size, thumbnailSha256, sha256, uploadedBy, uploadedAt } = file;
  return (
    <li className="flex gap-3">
      <span className="grid size-24 shrink-0 place-items-center border border-rule bg-paper">
        {thumbnailSha256 === null ? (
          <Icon of={FileText} size={32} />
        ) : (
          <img
            src={`${place}/${id}?as=thumbnail`}
            alt=""
            loading="lazy"
            className="size-full object-cover"
          />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <span className="block break-words">{name}</span>
        <small className="block text-ink-2">
          {t("size", { size: Math.ceil(size / 1024) })} ·{" "}
          {t("by", { name: uploadedBy, at: instantText(uploadedAt) })}
          {more !== undefined && ` · ${more}`}
        </small>
        <small className="block break-all text-ink-2">{t("digest", { sha256 })}</small>
        <div className="mt-1 flex flex-wrap gap-2">
          <a
            href={`${place}/${id}?as=download`}
            aria-label={t("downloadOf", { name })}
            className={buttonClass({ size: "low", variant: "plain" })}
          >
            <Icon of={Download} />
            {t("download")}
          </a>
          {children}
        </div>
      </div>
    </li>
  );
}
