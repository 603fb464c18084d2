"use client";

import { ImagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { type KeptPicture, type PictureRefusal, sendPicture } from "./send-picture";

type Props = {
  readonly label: string;
  /** Told what is kept. */
  readonly onKept: (picture: KeptPicture) => void;
};

/** A button that is a file field: the picture chosen is sent at once, and kept or refused. */
export function PictureFile({ label, onKept }: Props) {
  const t = useTranslations("picture");
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<PictureRefusal | null>(null);

  async function send({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const [file] = input.files ?? [];
    if (!file) return;
    setSending(true);
    setRefusal(null);
    const sent = await sendPicture(file);
    input.value = "";
    setSending(false);
    if (sent.ok) onKept(sent.picture);
    else setRefusal(sent.code);
  }

  return (
    <>
      <label className="relative inline-flex min-h-low items-center gap-1.5 rounded-control px-3 text-15 font-semibold text-pen focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus hover:bg-pen-wash">
        <Icon of={ImagePlus} size={18} />
        <span aria-hidden="true">{sending ? t("sending") : t("add")}</span>
        <input
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label={label}
          disabled={sending}
          onChange={(event) => void send(event)}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
      </label>
      <span role="status" className="sr-only">
        {sending && t("sending")}
      </span>
      {refusal && (
        <span role="alert" className="w-full">
          <FieldError>{t(`rejected.${refusal}`)}</FieldError>
        </span>
      )}
    </>
  );
}
