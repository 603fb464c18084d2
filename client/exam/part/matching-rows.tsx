/** @jsxImportSource preact */
import type { CandidateItem, CandidatePrompt } from "@/lib/domain/item/candidate-item";
import { withPair } from "@/lib/domain/item/pairs";
import { useTexts } from "../text/text";
import type { AnswerProps } from "./answer-parts";
import { classNames } from "./class-names";
import { Content, wordsOf } from "./content";
import { optionLetter } from "./option-letter";

type Props = AnswerProps & { readonly given: ReadonlyMap<string, string> };

/** So few and so short that they stand as the columns of a table, in their own words. */
const mostColumns = 3;
const longestColumn = 16;

/**
 * Each prompt is a line with the options to pick from: by letter, or as columns of few words. A gap
 * with a list of its own has its options in words, too.
 */
export function MatchingRows(props: Props) {
  const { item, given } = props;
  const { t } = useTexts();
  const prompts = item.prompts ?? [];
  const columns = areColumns(item);
  return (
    <>
      {!columns && <GivenOptions item={item} />}
      <p class="how-to" role="status">
        {t(hintOf(item, columns), {
          count: given.size,
          total: prompts.length,
        })}
      </p>
      {prompts.map((prompt, index) => (
        <PromptRow {...props} key={prompt.id} prompt={prompt} index={index} columns={columns} />
      ))}
    </>
  );
}

function areColumns({ options, prompts }: CandidateItem): boolean {
  if (prompts?.some((prompt) => prompt.options)) return true;
  return (
    options.length <= mostColumns &&
    options.every(({ content }) => wordsOf(content).length <= longestColumn)
  );
}

function hintOf({ interaction }: CandidateItem, columns: boolean) {
  if (interaction === "matching") return columns ? "matching.judge" : "matching.pick";
  return columns ? "matching.gap" : "matching.gap_pick";
}

function GivenOptions({ item }: { readonly item: CandidateItem }) {
  return (
    <ul class="given">
      {item.options.map(({ id, content }, index) => (
        <li key={id} class="line">
          <span class="l">{optionLetter(index)}</span>
          <span class="t">
            <Content blocks={content} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function openTo({ options }: CandidateItem, prompt: CandidatePrompt) {
  const own = prompt.options;
  return own ? options.filter(({ id }) => own.includes(id)) : options;
}

type RowProps = Props & {
  readonly prompt: CandidatePrompt;
  readonly index: number;
  readonly columns: boolean;
};

function PromptRow({ item, prompt, index, columns, given, value, closed, onAnswer }: RowProps) {
  const chosen = given.get(prompt.id);
  const id = `prompt-${prompt.id}`;
  return (
    <div
      class={classNames("line", chosen !== undefined && "is-chosen")}
      role="radiogroup"
      aria-labelledby={id}
    >
      <span class="no">{index + 1}</span>
      <span class="t" id={id}>
        <Content blocks={prompt.content} />
      </span>
      <span class="picks">
        {openTo(item, prompt).map((option, place) => (
          <label key={option.id} class={classNames("pick", option.id === chosen && "on")}>
            <input
              type="radio"
              name={`question-${item.position}-${prompt.id}`}
              aria-label={wordsOf(option.content)}
              checked={option.id === chosen}
              disabled={closed}
              onChange={() => onAnswer(withPair(value, item.prompts ?? [], [prompt.id, option.id]))}
            />
            <span aria-hidden="true">
              {columns ? wordsOf(option.content) : optionLetter(place)}
            </span>
          </label>
        ))}
      </span>
    </div>
  );
}
