import { useTranslations } from "next-intl";
import { FileButton } from "@/components/ui/file-button";
import { ShownPicture } from "./shown-picture";

type Props = {
  readonly address: string;
  readonly file: { readonly mediaType: string; readonly size: number };
};

const kinds = [
  ["pdf", "application/pdf"],
  ["docx", "wordprocessingml"],
  ["xlsx", "spreadsheetml"],
  ["png", "image/png"],
  ["jpeg", "image/jpeg"],
] as const;

const megabyte = 1024 * 1024;

/** A file to be marked: a picture is shown, everything is to be had. */
export function FileReading({ address, file: { mediaType, size } }: Props) {
  const t = useTranslations("marking.answer");
  const kindWords = useTranslations("item.fileKind");
  const [kind = "pdf"] = kinds.find(([, type]) => mediaType.includes(type)) ?? [];
  const picture = mediaType.startsWith("image/");
  const sizeWords =
    size < megabyte
      ? `${Math.max(1, Math.round(size / 1024))} KB`
      : `${(size / megabyte).toFixed(1).replace(".", ",")} MB`;
  return (
    <>
      <p className="font-semibold">{t("file", { kind: kindWords(kind), size: sizeWords })}</p>
      {picture && <ShownPicture src={`${address}?as=view`} alt={t("picture")} lost={t("lost")} />}
      <p className="mt-3">
        <FileButton href={address}>{t("download")}</FileButton>
      </p>
      <p className="mt-2 max-w-text text-15 text-ink-2">{t("fileHelp")}</p>
    </>
  );
}
