"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId } from "react";
import { pointsWords } from "@/components/item/rubric-reading";
import { Button } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import { SavingMark } from "@/components/ui/saving-mark";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { type Criterion, type Rubric, rubricPoints } from "@/lib/domain/item/rubric";
import type { CriterionPoints } from "@/lib/domain/marking/mark";
import type { MarkAction } from "./mark-action";
import { useSavedMark } from "./use-saved-mark";

type Props = {
  readonly mark: {
    readonly id: string;
    readonly points: CriterionPoints;
    readonly comment: string;
    readonly handedIn: boolean;
  };
  readonly rubric: Rubric;
  readonly save: MarkAction;
  readonly handIn: MarkAction;
  /** Where to go on once it is handed in. */
  readonly next: string;
};

/** Points by criterion and a comment, kept while they are written, handed in once and for all. */
export function MarkSheet({ mark, rubric, save, handIn, next }: Props) {
  const t = useTranslations("marking.sheet");
  const router = useRouter();
  const { criteria } = rubric;
  const sheet = useSavedMark({
    ...{ markId: mark.id, criteria, points: mark.points, comment: mark.comment, save, handIn },
    onHandedIn: () => router.push(next),
  });
  useUnsavedGuard(sheet.unsaved && !mark.handedIn, t("leave"));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || mark.handedIn) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      sheet.handIn();
    } else if (event.target instanceof HTMLInputElement) {
      event.preventDefault();
      nextField(event.target)?.focus();
    }
  };
  return (
    <div onKeyDown={onKeyDown} onBlur={sheet.commit}>
      <h2 className="mb-2 text-16">{t("title")}</h2>
      <ol>
        {criteria.map((criterion, index) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            number={index + 1}
            text={sheet.written.typed[criterion.id] ?? ""}
            bad={sheet.unreadable.includes(criterion.id)}
            closed={mark.handedIn}
            first={index === 0}
            onText={(text) => sheet.setPoints(criterion.id, text)}
          />
        ))}
      </ol>
      <p className="py-3 text-18 font-semibold">
        {t("total", { points: pointsWords(sheet.total), of: pointsWords(rubricPoints(rubric)) })}
      </p>
      <Field label={t("comment")} help={t("commentHelp")}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={2000}
            readOnly={mark.handedIn}
            value={sheet.written.comment}
            onChange={({ currentTarget: { value } }) => sheet.setComment(value)}
          />
        )}
      </Field>
      <p role="status" className="min-h-7 text-15">
        <SavingMark
          saving={sheet.saving}
          held={t("held")}
          refusal={sheet.saving.state === "refused" ? t(`refused.${sheet.saving.reason}`) : ""}
        />
      </p>
      {mark.handedIn ? (
        <p className="text-15">{t("handedIn")}</p>
      ) : (
        <>
          <Button variant="go" wide onClick={sheet.handIn}>
            {t("handIn")}
          </Button>
          <p className="mt-2 text-14 text-ink-2">{t("keys")}</p>
        </>
      )}
    </div>
  );
}

/** The next field of points, or the comment behind the last. */
function nextField(from: HTMLInputElement): HTMLElement | undefined {
  const fields = [
    ...(from.closest("section")?.querySelectorAll<HTMLElement>("input, textarea") ?? []),
  ];
  return fields[fields.indexOf(from) + 1];
}

type RowProps = {
  readonly criterion: Criterion;
  readonly number: number;
  readonly text: string;
  readonly bad: boolean;
  readonly closed: boolean;
  readonly first: boolean;
  readonly onText: (text: string) => void;
};

function CriterionRow(props: RowProps) {
  const { criterion, number, text, bad, closed, first, onText } = props;
  const t = useTranslations("marking.sheet");
  const id = useId();
  const most = pointsWords(criterion.points);
  return (
    <li className="border-b border-rule py-2">
      <label htmlFor={id} className="block text-15 whitespace-pre-line">
        <b>{number}.</b> {criterion.text}
      </label>
      <div className="mt-1 flex items-center gap-2">
        <Input
          id={id}
          look="short"
          inputMode="decimal"
          autoComplete="off"
          autoFocus={first && !closed}
          readOnly={closed}
          value={text}
          aria-describedby={`${id}-most`}
          {...(bad && { "aria-invalid": true })}
          onChange={({ currentTarget: { value } }) => onText(value)}
        />
        <span id={`${id}-most`} className={bad ? "text-15 font-semibold text-seal" : "text-15"}>
          {bad ? t("badPoints", { most }) : t("of", { most })}
        </span>
      </div>
    </li>
  );
}
