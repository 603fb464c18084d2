/** @jsxImportSource preact */
import { isBlank } from "@/lib/domain/attempt/client/answer";
import type { ItemStatus } from "@/lib/domain/attempt/client/view";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import type { ResponseValue } from "@/lib/domain/item/response";
import { useTexts } from "../text/text";
import { Content, wordsOf } from "./content";
import { Icon } from "./icon";
import { OptionRow } from "./option-row";

export type QuestionProps = {
  readonly item: CandidateItem;
  readonly total: number;
  readonly value: ResponseValue;
  readonly status: ItemStatus;
  readonly flagged: boolean;
  /** Answers are not taken now. */
  readonly closed: boolean;
  readonly onAnswer: (value: ResponseValue) => void;
  readonly onFlag: (on: boolean) => void;
};

/** One item as a candidate sees it: number in the margin, stem, and rows that are labels as a whole. */
export function Question(props: QuestionProps) {
  const { item, value, status, closed, onAnswer } = props;
  const { t } = useTexts();
  const chosen = chosenIds(value);
  const many = item.interaction === "multiple_choice";
  const told = wordsOf(item.content).toLowerCase().includes(t("question.many").toLowerCase());
  return (
    <fieldset class="q" aria-describedby="stem" data-question={item.position}>
      <QuestionNumber position={item.position} total={props.total} />
      <TopicLine {...props} />
      <div class="stem" id="stem">
        {item.stimulus && <Content blocks={item.stimulus} />}
        <Content blocks={item.content} />
        {many && !told && <span class="para how-many">{t("question.many")}</span>}
      </div>
      {item.options.map((option, index) => (
        <OptionRow
          key={option.id}
          item={item}
          option={option}
          index={index}
          chosen={chosen.includes(option.id)}
          status={status}
          closed={closed}
          onChoose={(on) => onAnswer(nextValue(item, chosen, { id: option.id, on }))}
        />
      ))}
      <p class="unset">
        <button
          type="button"
          class="btn plain low"
          hidden={isBlank(value) || closed}
          onClick={() => onAnswer(many ? [] : "")}
        >
          {t("question.unset")}
        </button>
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

/** The ids chosen in a value, whatever its shape. */
export function chosenIds(value: ResponseValue): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return value;
}

/** The value after one option was switched on or off; several options stand in the order shown. */
export function nextValue(
  item: CandidateItem,
  chosen: readonly string[],
  { id, on }: { readonly id: string; readonly on: boolean },
): ResponseValue {
  if (item.interaction !== "multiple_choice") return on ? id : "";
  return item.options
    .map((option) => option.id)
    .filter((each) => (each === id ? on : chosen.includes(each)));
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
