import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { dayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { unknownDay } from "@/lib/domain/bank/document-standing";
import { ConfirmBasis } from "./confirm-basis";

type Props = {
  readonly item: { readonly id: string; readonly code: string };
  readonly ended: readonly {
    readonly legalDocumentId: string;
    readonly number: string;
    readonly replacedById: string | null;
    readonly lastDay: string;
  }[];
  readonly inForce: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
  }[];
  /** Left out for whoever may not confirm this question. */
  readonly confirm?: FormAction | undefined;
};

/** Says on the sheet of a question that documents have ended under it, and what can be done. */
export function EndedBases({ item, ended, inForce, confirm }: Props) {
  const t = useTranslations("legal.ended");
  if (ended.length === 0) return null;
  return ended.map(({ legalDocumentId, number, replacedById, lastDay }) => (
    <Note
      key={legalDocumentId}
      tone="wait"
      title={t("title", { number })}
      action={
        confirm && (
          <ConfirmBasis
            item={item}
            ended={{ id: legalDocumentId, number, replacedById }}
            inForce={inForce}
            action={confirm}
          />
        )
      }
    >
      {lastDay === unknownDay ? t("replaced") : t("since", { day: dayOf(lastDay) })} {t("what")}{" "}
      <Link href={`/bank/documents/${legalDocumentId}`}>{t("open")}</Link>
    </Note>
  ));
}
