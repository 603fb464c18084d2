import { CircleCheck, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonRow } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dayOf } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { instantText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { TextareaField, TextField } from "@/components/ui/text-field";
import type { ReviewStanding } from "@/lib/domain/bank/review-by";
import { ReviewMark } from "./review-mark";

type Rechecked = {
  readonly id: string;
  readonly version: number;
  readonly verdict: "still_right" | "to_change";
  readonly comment: string;
  readonly reviewBy: string | null;
  readonly reviewerName: string;
  readonly createdAt: Date;
};

type Props = {
  readonly item: {
    readonly id: string;
    readonly code: string;
    readonly approvedVersion: number | null;
    readonly reviewBy: string | null;
  };
  readonly standing: ReviewStanding;
  /** What is proposed for the next time. */
  readonly next: string;
  readonly mayRecheck: boolean;
  readonly rechecks: readonly Rechecked[];
  readonly action: FormAction;
};

/** By when an item must be looked at again, what was found so far, and a reviewer's two answers. */
export function Recheck({ item, standing, next, mayRecheck, rechecks, action }: Props) {
  const t = useTranslations("upkeep.recheck");
  const { reviewBy } = item;
  if (item.approvedVersion === null) return null;
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub")} />
      <p>
        {reviewBy === null ? t("noDay") : t("by", { day: dayOf(reviewBy) })}{" "}
        <ReviewMark standing={standing} reviewBy={reviewBy} />
      </p>
      {mayRecheck && (
        <Answers item={item} version={item.approvedVersion} next={next} action={action} />
      )}
      <ul className="max-w-text">
        {rechecks.map((row) => (
          <li key={row.id} className="border-b border-rule py-2">
            {t(row.verdict, {
              ...{ name: row.reviewerName, at: instantText(row.createdAt), version: row.version },
              day: row.reviewBy === null ? "" : dayOf(row.reviewBy),
            })}
            {row.comment && <p className="whitespace-pre-line">{row.comment}</p>}
          </li>
        ))}
      </ul>
    </Block>
  );
}

type AnswersProps = Pick<Props, "item" | "next" | "action"> & { readonly version: number };

function Answers({ item: { id: itemId, code }, version, next, action }: AnswersProps) {
  const t = useTranslations("upkeep.recheck");
  const shared = {
    action,
    cancel: t("cancel"),
    tone: "pen",
    texts: t.raw("reasons") as Record<string, string>,
  } as const;
  const fields = { itemId, version: String(version) };
  return (
    <ButtonRow>
      <ConfirmButton
        {...shared}
        icon={<Icon of={CircleCheck} />}
        title={t("rightTitle", { code })}
        text={<p>{t("rightText")}</p>}
        confirm={t("right")}
        fields={{ ...fields, verdict: "still_right" }}
        body={
          <>
            <TextField
              name="reviewBy"
              label={t("next")}
              help={t("nextHelp")}
              defaultValue={dayOf(next)}
              inputMode="numeric"
            />
            <TextareaField name="comment" label={t("comment")} />
          </>
        }
      >
        {t("right")}
      </ConfirmButton>
      <ConfirmButton
        {...shared}
        icon={<Icon of={Undo2} />}
        title={t("changeTitle", { code })}
        text={<p>{t("changeText")}</p>}
        confirm={t("change")}
        fields={{ ...fields, verdict: "to_change" }}
        body={<TextareaField name="comment" label={t("what")} />}
      >
        {t("change")}
      </ConfirmButton>
    </ButtonRow>
  );
}
