/** @jsxImportSource preact */
import { isBlank } from "@/lib/domain/attempt/client/answer";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { useTexts } from "../text/text";
import { AnswerParts, type AnswerProps } from "./answer-parts";
import { clearedValue, isChoice, takesSeveral } from "./answer-value";
import { Content, wordsOf } from "./content";
import { filled } from "./filled";
import { Icon } from "./icon";
import { Whereabouts } from "./whereabouts";

export type QuestionProps = AnswerProps & {
  readonly total: number;
  readonly flagged: boolean;
  readonly onFlag: (on: boolean) => void;
};

/** One item as a candidate sees it: number in the margin, stem, and rows that are labels as a whole. */
export function Question(props: QuestionProps) {
  const { item, value, status, closed, onAnswer } = props;
  const { t } = useTexts();
  const many = takesSeveral(item);
  const told = wordsOf(item.content).toLowerCase().includes(t("question.many").toLowerCase());
  return (
    <fieldset class="q" aria-describedby="stem" data-question={item.position}>
      <QuestionNumber position={item.position} total={props.total} />
      <TopicLine {...props} />
      <div class="stem" id="stem">
        <Content blocks={filled(item, value)} />
        {many && !told && <span class="para how-many">{t("question.many")}</span>}
      </div>
      <AnswerParts {...props} />
      <p class="unset">
        <button
          type="button"
          class="btn plain low"
          // Pages of words are not taken back by one press; a file has a button of its own.
          hidden={isBlank(value) || closed || isMarkedByHand(item)}
          onClick={() => onAnswer(clearedValue(item))}
        >
          {t("question.unset")}
        </button>
        {!isChoice(item) && !isBlank(value) && <Whereabouts status={status} />}
        {status === "refused" && (
          <span class="st bad">
            <Icon name="triangle" />
            {t("question.refused")}
          </span>
        )}
      </p>
    </fieldset>
  );
}

function isMarkedByHand({ interaction }: CandidateItem): boolean {
  return interaction === "essay" || interaction === "file_upload";
}

function QuestionNumber({
  position,
  total,
}: {
  readonly position: number;
  readonly total: number;
}) {
  const { t } = useTexts();
  return (
    <legend>
      <h1 tabIndex={-1}>
        <span class="vh">{t("question.word")} </span>
        <span class="n">{position}</span>
        <span class="of">
          {t("question.of", { total })}
          <span class="vh"> {t("question.count")}</span>
        </span>
      </h1>
    </legend>
  );
}

function TopicLine({ item, flagged, onFlag }: QuestionProps) {
  const { t } = useTexts();
  return (
    <div class="topic">
      <span>{item.topic}</span>
      <button
        type="button"
        class="btn low flag-button"
        aria-pressed={flagged}
        onClick={() => onFlag(!flagged)}
      >
        <Icon name="flag" />
        <span class="hide-s">{t(flagged ? "question.flagged" : "question.flag")}</span>
        <span class="only-s">{t(flagged ? "question.flagged_short" : "question.flag_short")}</span>
      </button>
    </div>
  );
}
