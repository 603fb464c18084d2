import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Block } from "./page";
import { ButtonLink } from "./button";

type PaginationProps = {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly hrefOf: (page: number) => string;
};

/** Which rows of how many, and the ways on. Says only the count when all fit on one page. */
export function Pagination({ page, pageSize, total, hrefOf }: PaginationProps) {
  const t = useTranslations("common.pagination");
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  return (
    <Block space="small" className="flex flex-wrap items-center gap-3">
      <p className="mr-auto text-15 text-ink-2">
        {pages === 1 ? t("all", { total }) : t("range", { first, last, total })}
      </p>
      {pages > 1 && (
        <nav aria-label={t("label")} className="flex flex-wrap items-center gap-2">
          {page > 1 && (
            <ButtonLink size="low" icon={ChevronLeft} href={hrefOf(page - 1)}>
              {t("previous")}
            </ButtonLink>
          )}
          <span className="text-15">{t("page", { page, pages })}</span>
          {page < pages && (
            <ButtonLink size="low" iconAfter={ChevronRight} href={hrefOf(page + 1)}>
              {t("next")}
            </ButtonLink>
          )}
        </nav>
      )}
    </Block>
  );
}
