/** @jsxImportSource preact */
import type { ItemStatus } from "@/lib/domain/attempt/client/view";
import type { CandidateItem, CandidateOption } from "@/lib/domain/item/candidate-item";
import { takesSeveral } from "./answer-value";
import { classNames } from "./class-names";
import { useTexts } from "../text/text";
import { Content } from "./content";
import { optionLetter } from "./option-letter";
import { Whereabouts } from "./whereabouts";

type Props = {
  readonly item: CandidateItem;
  readonly option: CandidateOption;
  readonly index: number;
  readonly chosen: boolean;
  readonly status: ItemStatus;
  readonly closed: boolean;
  readonly onChoose: (on: boolean) => void;
};

/** One option: a native radio or checkbox whose label is the whole row. */
export function OptionRow({ item, option, index, chosen, status, closed, onChoose }: Props) {
  const { t } = useTexts();
  const many = takesSeveral(item);
  return (
    <label class={classNames("opt", chosen && "is-chosen", many && "many")}>
      <input
        type={many ? "checkbox" : "radio"}
        name={`question-${item.position}`}
        value={option.id}
        checked={chosen}
        disabled={closed}
        aria-label={isEmpty(item, option) ? optionLetter(index) : undefined}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span class="l" aria-hidden="true">
        {optionLetter(index)}
      </span>
      <span class="t">
        {item.interaction === "true_false" ? (
          t(option.id === "true" ? "question.true" : "question.false")
        ) : (
          <Content blocks={option.content} />
        )}
      </span>
      <span class="s">{chosen && <Whereabouts status={status} />}</span>
      <span class="ring" aria-hidden="true" />
    </label>
  );
}

/** An option nobody has written yet, as an author's preview may show it: it has its letter alone. */
function isEmpty({ interaction }: CandidateItem, { content }: CandidateOption): boolean {
  const says = content.some(
    (block) => block.kind !== "paragraph" || block.runs.some((run) => run.text),
  );
  return interaction !== "true_false" && !says;
}
