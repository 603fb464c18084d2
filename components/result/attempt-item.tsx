import { CircleCheck, CircleMinus, CircleX, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { BigMark, Block } from "@/components/ui/page";
import { StatusMark } from "@/components/ui/status-mark";
import { StimulusView } from "@/components/stimulus/stimulus-view";
import { AreaPicture } from "@/components/item/area-picture";
import { ItemContent } from "@/components/item/item-content";
import { AnsweredLines } from "@/components/item/answered-lines";
import { pointsWords } from "@/components/item/rubric-reading";
import { answeredLines } from "@/lib/domain/item/answered-lines";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import type { Block as TextBlock } from "@/lib/domain/item/content";
import { readFileAnswer } from "@/lib/domain/item/file-answer";
import type { Rubric } from "@/lib/domain/item/rubric";
import { isBlank, type ResponseValue } from "@/lib/domain/item/response";
import type { RulingKind } from "@/lib/domain/scoring/ruling";

export type Reviewed = {
  readonly item: CandidateItem;
  readonly value: ResponseValue;
  readonly correct: readonly string[];
  readonly points: number | null;
  readonly possible: number;
  readonly explanation: readonly TextBlock[];
  /** What markers looked for, where people marked it. */
  readonly rubric: Rubric | null;
  /** How its answers are scored since it was found wrong; null: as ever. */
  readonly ruling: RulingKind | null;
  /** Of a paper that counts for nothing: no answer earns points or waits for them. */
  readonly voided: boolean;
  /** Where the file is to be had, where the answer is one. */
  readonly fileAddress: string;
};

const letters = "ABCDEFGHIJKL";

/** One question as the candidate met it, with what was chosen beside the key. */
export function AttemptItem({ reviewed }: { readonly reviewed: Reviewed }) {
  const t = useTranslations("result.attempt");
  const { item, explanation, ruling } = reviewed;
  return (
    <Block mark={<BigMark>{item.position}</BigMark>} className="border-t border-rule pt-3">
      {item.stimulus && (
        <div className="max-w-text">
          <StimulusView stimulus={item.stimulus} />
        </div>
      )}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
        <div className="max-w-text flex-1 text-18 font-semibold">
          <ItemContent blocks={item.content} />
        </div>
        <Verdict reviewed={reviewed} />
      </div>
      <div className="mt-2">
        <Answers reviewed={reviewed} />
      </div>
      {ruling && ruling !== "own_key" && (
        <p className="mt-2 text-15 font-semibold">{t(`ruling.${ruling}`)}</p>
      )}
      {explanation.length > 0 && (
        <div className="mt-2 max-w-text text-15 text-ink-2">
          <b>{t("explanation")}:</b>
          <ItemContent blocks={explanation} />
        </div>
      )}
    </Block>
  );
}

/** Right, partly, wrong or blank; or that people have yet to mark it, or that it does not count. */
function Verdict({ reviewed }: { readonly reviewed: Reviewed }) {
  const t = useTranslations("result.attempt");
  const { points, rubric, ruling, value, voided } = reviewed;
  if (voided) return isBlank(value) ? <b>{t("blank")}</b> : null;
  if (points === null && rubric) {
    return (
      <StatusMark tone="wait" icon={Clock}>
        {t("awaits_marks")}
      </StatusMark>
    );
  }
  if (ruling === "not_counted") {
    return (
      <StatusMark tone="off" icon={CircleMinus}>
        {t("uncounted")}
      </StatusMark>
    );
  }
  const right = points === reviewed.possible;
  return (
    <StatusMark tone={right ? "ok" : "bad"} icon={right ? CircleCheck : CircleX}>
      {t(howRight(reviewed))}
    </StatusMark>
  );
}

function howRight({ value, points, possible }: Reviewed) {
  if (isBlank(value)) return "blank";
  if (points === possible) return "right";
  return points !== null && points > 0 ? "partly" : "wrong";
}

function Answers({ reviewed }: { readonly reviewed: Reviewed }) {
  const t = useTranslations("result.attempt");
  const { item, value, correct } = reviewed;
  if (reviewed.rubric) return <MarkedAnswer {...reviewed} rubric={reviewed.rubric} />;
  const lines = answeredLines(item, value, correct);
  if (lines) return <AnsweredLines lines={lines} places={item.interaction === "ordering"} />;
  return (
    <>
      {item.picture && (
        <AreaPicture
          picture={item.picture}
          parts={item.options}
          filled={chosenIn(value)}
          right={correct}
        />
      )}
      <ol>
        {item.options.map((option, index) => (
          <OptionLine
            key={option.id}
            id={option.id}
            letter={letters.charAt(index)}
            reviewed={reviewed}
          >
            {item.interaction === "true_false" ? (
              t(option.id === "true" ? "true" : "false")
            ) : (
              <ItemContent blocks={option.content} />
            )}
          </OptionLine>
        ))}
      </ol>
    </>
  );
}

/** What was written, what it earned, and what markers looked for. */
function MarkedAnswer(reviewed: Reviewed & { readonly rubric: Rubric }) {
  const t = useTranslations("result.attempt");
  const { item, value, points, possible, rubric, voided, fileAddress } = reviewed;
  const file = item.interaction === "file_upload" ? readFileAnswer(value) : null;
  const words = {
    points: points === null ? "–" : pointsWords(points),
    possible: pointsWords(possible),
  };
  return (
    <>
      {file ? (
        <a className="font-semibold text-pen underline" href={fileAddress} download>
          {t("file", { name: file.name })}
        </a>
      ) : (
        <p className="max-w-text border-l-4 border-rule-strong pl-4 leading-read wrap-anywhere whitespace-pre-line text-pen">
          {value}
        </p>
      )}
      {!voided && (
        <p className="mt-2 font-semibold">
          {points === null ? t("awaits_marks") : t("points", words)}
        </p>
      )}
      <ul className="mt-1 max-w-text list-disc pl-5 text-15 text-ink-2">
        {rubric.criteria.map((criterion) => (
          <li key={criterion.id}>
            {t("criterion", { text: criterion.text, points: pointsWords(criterion.points) })}
          </li>
        ))}
      </ul>
    </>
  );
}

function chosenIn(value: ResponseValue): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

type OptionLineProps = {
  readonly id: string;
  readonly letter: string;
  readonly reviewed: Reviewed;
  readonly children: ReactNode;
};

function OptionLine({ id, letter, reviewed, children }: OptionLineProps) {
  const t = useTranslations("result.attempt");
  const chosen =
    typeof reviewed.value === "string" ? reviewed.value === id : reviewed.value.includes(id);
  const correct = reviewed.correct.includes(id);
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 border-t border-rule py-1.5 md:grid-cols-[1.25rem_minmax(0,1fr)_auto]">
      <b>{letter}</b>
      <div className={classNames(chosen && "font-semibold text-pen")}>{children}</div>
      <span className="flex gap-4 text-15 max-md:col-start-2">
        {chosen && <span className="font-semibold text-pen">{t("chosen")}</span>}
        {correct && (
          <StatusMark tone="ok" icon={CircleCheck} size={16}>
            {t("correct")}
          </StatusMark>
        )}
      </span>
    </li>
  );
}
