/** @jsxImportSource preact */
import { useTexts } from "../text/text";
import type { AnswerProps } from "./answer-parts";
import { useDraft } from "./use-draft";

/** Longer than for a line: each save holds the whole text. */
const pauseMs = 1500;

/** Room to write in. What stands there is the answer: after a pause, and whenever it is left. */
export function EssayAnswer({ item, value, closed, onAnswer }: AnswerProps) {
  const { t } = useTexts();
  const { longest = 0, expected } = item;
  const [text, setText] = useDraft({ value, onAnswer, pauseMs });
  return (
    <div class="typed">
      <p class="how-to" id="typed-help">
        {t("essay.help")}
        {expected && ` ${t("essay.expected", { expected })}`}
      </p>
      <span class="type-in">
        <textarea
          class="in essay"
          rows={12}
          aria-labelledby="stem"
          aria-describedby="typed-help typed-count"
          maxLength={longest}
          value={text}
          disabled={closed}
          onInput={(event) => setText(prose(event.currentTarget.value), false)}
          onBlur={(event) => setText(prose(event.currentTarget.value), true)}
        />
      </span>
      <p class="how-to" id="typed-count">
        {t("essay.count", { count: text.length, longest })}
      </p>
      <p class="how-to" role="status">
        {text.length >= longest && t("essay.full", { longest })}
      </p>
    </div>
  );
}

/** Text as it may be kept: word processors paste signs for a line or a page that no key types. */
function prose(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\v\f]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "");
}
