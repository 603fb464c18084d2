import { useTranslations } from "next-intl";
import { exactText } from "@/components/ui/instant";
import { Stamp } from "@/components/ui/status-mark";

export type SealFacts = {
  /** In groups, as it is typed from a paper. */
  readonly digest: string;
  readonly sealedAt: Date;
  readonly qr: { readonly size: number; readonly path: string };
};

/** The stamp of a sealed record with its digest, as text and as a QR code. */
export function SealMark({ digest, sealedAt, qr }: SealFacts) {
  const t = useTranslations("signing.seal");
  return (
    <div className="keep flex flex-wrap items-start gap-x-6 gap-y-3">
      <svg
        role="img"
        aria-label={t("qr")}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        className="bg-white size-36 shrink-0"
      >
        <path d={qr.path} className="fill-black" />
      </svg>
      <div className="grid min-w-0 flex-1 gap-2">
        <div>
          <Stamp detail={exactText(sealedAt)}>{t("stamp")}</Stamp>
        </div>
        <p className="text-15 text-ink-2">{t("digest")}</p>
        <p className="max-w-100 text-16 font-semibold break-words">{digest}</p>
      </div>
    </div>
  );
}
