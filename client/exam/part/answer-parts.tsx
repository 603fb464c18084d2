/** @jsxImportSource preact */
import type { ItemStatus } from "@/lib/domain/attempt/client/view";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import { givenTo } from "@/lib/domain/item/pairs";
import type { ResponseValue } from "@/lib/domain/item/response";
import { chosenIds, isChoice, nextValue, takesSeveral } from "./answer-value";
import { AreaPicture } from "./area-picture";
import type { Uploads } from "../engine/uploads";
import { EssayAnswer } from "./essay-answer";
import { FileAnswer } from "./file-answer";
import { MatchingRows } from "./matching-rows";
import { OptionRow } from "./option-row";
import { OrderRows } from "./order-rows";
import { TypedAnswer } from "./typed-answer";

export type AnswerProps = {
  readonly item: CandidateItem;
  readonly value: ResponseValue;
  readonly status: ItemStatus;
  /** Answers are not taken now. */
  readonly closed: boolean;
  /** Takes files; absent where a question is only looked at. */
  readonly uploads?: Uploads;
  readonly onAnswer: (value: ResponseValue) => void;
};

/** What an item is answered with, under its stem. */
export function AnswerParts(props: AnswerProps) {
  const { item, value, onAnswer } = props;
  if (item.prompts) return <MatchingRows {...props} given={givenTo(value)} />;
  if (item.interaction === "short_text" || item.interaction === "numeric") {
    return <TypedAnswer {...props} />;
  }
  if (item.interaction === "essay") return <EssayAnswer {...props} />;
  if (item.interaction === "file_upload") return <FileAnswer {...props} />;
  if (item.interaction === "ordering") return <OrderRows {...props} placed={chosenIds(value)} />;
  const chosen = chosenIds(value);
  return (
    <>
      {item.picture && (
        <AreaPicture
          item={item}
          chosen={chosen}
          closed={props.closed}
          onChoose={(id) =>
            onAnswer(
              nextValue(item, chosen, { id, on: !chosen.includes(id) || !takesSeveral(item) }),
            )
          }
        />
      )}
      {isChoice(item) &&
        item.options.map((option, index) => (
          <OptionRow
            key={option.id}
            item={item}
            option={option}
            index={index}
            chosen={chosen.includes(option.id)}
            status={props.status}
            closed={props.closed}
            onChoose={(on) => onAnswer(nextValue(item, chosen, { id: option.id, on }))}
          />
        ))}
    </>
  );
}
