import { useTranslations } from "next-intl";
import { Block } from "@/components/ui/page";
import { NOTICE_VERSION } from "@/lib/domain/access/notice";

const parts = ["secrets", "data", "why", "who", "rights", "browser"] as const;

/** The notice itself, part by part, numbered in the margin. */
export function NoticeText() {
  const t = useTranslations("access.notice");
  return (
    <>
      {parts.map((part, index) => (
        <Block key={part} mark={<b className="text-20 text-ink">{index + 1}</b>}>
          <h2 className={part === "secrets" ? "text-seal" : undefined}>{t(`${part}_title`)}</h2>
          <p className="mt-1 max-w-text leading-read">{t(part)}</p>
        </Block>
      ))}
      <Block>
        <p className="text-15 text-ink-2">{t("version", { version: NOTICE_VERSION })}</p>
      </Block>
    </>
  );
}
