import { useTranslations } from "next-intl";
import { Block } from "./page";

/** For `Suspense` inside a page: nothing for 400 ms, then grey hairline rows. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
  const t = useTranslations("common");
  return (
    <div className="after-a-moment" role="status">
      <Block>
        <p className="text-ink-2">{t("loading")}</p>
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="h-10 border-b border-rule" />
        ))}
      </Block>
    </div>
  );
}
