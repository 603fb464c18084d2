"use client";

import { ChevronLeft, ChevronRight, Download, FileText, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button, buttonClass } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { LineEvidenceProps } from "./line-evidence";

/** A file as the page shows it. */
export type ShownFile = {
  readonly id: string;
  readonly field: string | null;
  readonly source: "self" | "verified";
  readonly name: string;
  readonly caption: string;
  readonly size: number;
  readonly isPicture: boolean;
  readonly takenAt: number | null;
  readonly uploadedBy: string;
  readonly uploadedAt: number;
  readonly sha256: string;
};

const fileAddress = (id: string, as: "thumbnail" | "view" | "download") =>
  `/evidence/files/${id}?as=${as}`;

/** The files of a line or of the whole record, one of them opened large. */
export function EvidenceList({ files, writes, acts }: LineEvidenceProps) {
  const t = useTranslations("evidence");
  const [opened, setOpened] = useState<string | null>(null);
  const pictures = files.filter(({ isPicture }) => isPicture);
  const at = pictures.findIndex(({ id }) => id === opened);
  if (files.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <>
      {pictures[at] && <Large files={pictures} at={at} open={setOpened} />}
      <ul className="grid gap-3">
        {files.map((file) => (
          <li key={file.id} className="flex gap-3 border-b border-rule pb-3">
            <Face file={file} open={() => setOpened(file.id)} />
            <div className="min-w-0 flex-1">
              <FileWords file={file} />
              {file.source === writes && <FileActs file={file} acts={acts} />}
              <DownloadLink file={file} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

type FileProps = { readonly file: ShownFile };

function Face({ file, open }: FileProps & { readonly open: () => void }) {
  const t = useTranslations("evidence");
  if (!file.isPicture) {
    return (
      <span className="grid size-24 shrink-0 place-items-center border border-rule bg-paper">
        <Icon of={FileText} size={32} />
      </span>
    );
  }
  return (
    <button
      type="button"
      onClick={open}
      aria-label={t("enlarge", { name: file.caption || file.name })}
      className="size-24 shrink-0 cursor-zoom-in border border-rule bg-paper"
    >
      <img
        src={fileAddress(file.id, "thumbnail")}
        alt=""
        loading="lazy"
        className="size-full object-cover"
      />
    </button>
  );
}

function FileWords({ file }: FileProps) {
  const t = useTranslations("evidence");
  const format = useFormatter();
  const size = format.number(file.size / 1024, { maximumFractionDigits: 0 });
  return (
    <>
      {file.caption && <b className="block">{file.caption}</b>}
      <span className="block break-words">{file.name}</span>
      <small className="block text-ink-2">
        {t(`of.${file.source}`)} · {t("size", { size })} ·{" "}
        {t("by", { name: file.uploadedBy, at: instantText(new Date(file.uploadedAt)) })}
        {file.takenAt !== null && ` · ${t("taken", { at: instantText(new Date(file.takenAt)) })}`}
      </small>
      <small className="block break-all text-ink-2">{t("digest", { sha256: file.sha256 })}</small>
    </>
  );
}

function FileActs({ file, acts }: FileProps & Pick<LineEvidenceProps, "acts">) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const texts = t.raw("rejected") as Record<string, string>;
  return (
    <div className="mt-2 flex flex-wrap items-end gap-2">
      <ActionForm action={acts.caption} texts={texts} done={t("captioned")} className="min-w-48">
        <input type="hidden" name="evidenceId" value={file.id} />
        <TextField
          name="caption"
          label={t("caption")}
          look="low"
          maxLength={300}
          defaultValue={file.caption}
        />
        <SubmitButton size="low" variant="outline">
          {t("keepCaption")}
        </SubmitButton>
      </ActionForm>
      <ConfirmButton
        size="low"
        icon={<Icon of={Trash2} />}
        title={t("remove.title", { name: file.name })}
        text={<p>{t("remove.text")}</p>}
        confirm={t("remove.confirm")}
        cancel={common("cancel")}
        action={acts.remove}
        fields={{ evidenceId: file.id }}
        texts={texts}
      >
        {t("remove.button")}
      </ConfirmButton>
    </div>
  );
}

function DownloadLink({ file }: FileProps) {
  const t = useTranslations("evidence");
  return (
    <a
      href={fileAddress(file.id, "download")}
      className={buttonClass({ size: "low", variant: "plain" })}
    >
      <Icon of={Download} />
      {t("download")}
    </a>
  );
}

type LargeProps = {
  readonly files: readonly ShownFile[];
  readonly at: number;
  readonly open: (id: string | null) => void;
};

/** One picture large; arrow keys lead to its neighbours. */
function Large({ files, at, open }: LargeProps) {
  const t = useTranslations("evidence");
  const file = files[at];
  const go = (to: number) => files[to] && open(files[to].id);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "ArrowLeft") go(at - 1);
    if (key === "ArrowRight") go(at + 1);
  };
  if (!file) return null;
  return (
    <figure className="mb-4" onKeyDown={onKeyDown}>
      <img
        src={fileAddress(file.id, "view")}
        alt={file.caption || file.name}
        className="max-h-[60vh] w-full bg-paper object-contain"
      />
      <figcaption className="mt-2 flex flex-wrap items-center gap-2">
        <span className="mr-auto">{t("position", { at: at + 1, count: files.length })}</span>
        <Button size="low" icon={ChevronLeft} disabled={at === 0} onClick={() => go(at - 1)}>
          {t("previous")}
        </Button>
        <Button
          size="low"
          iconAfter={ChevronRight}
          disabled={at === files.length - 1}
          onClick={() => go(at + 1)}
        >
          {t("next")}
        </Button>
        <Button size="low" autoFocus onClick={() => open(null)}>
          {t("shrink")}
        </Button>
      </figcaption>
    </figure>
  );
}
