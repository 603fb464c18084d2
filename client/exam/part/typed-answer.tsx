/** @jsxImportSource preact */
import { useTexts } from "../text/text";
import type { AnswerProps } from "./answer-parts";
import { useDraft } from "./use-draft";

/** A pause in typing; each answer is a save, each letter need not be. */
const pauseMs = 500;

/** A line to type in. What stands there is the answer: after a pause, and whenever it is left. */
export function TypedAnswer({ item, value, closed, onAnswer }: AnswerProps) {
  const { t } = useTexts();
  const numeric = item.interaction === "numeric";
  const [text, setText] = useDraft({ value, onAnswer, pauseMs });
  return (
    <div class="typed">
      <p class="how-to" id="typed-help">
        <Rule item={item} />
      </p>
      <span class="type-in">
        <input
          class="in"
          type="text"
          aria-labelledby="stem"
          aria-describedby="typed-help"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={numeric ? 60 : 200}
          {...(numeric && { inputMode: "decimal" as const })}
          value={text}
          disabled={closed}
          onInput={(event) => setText(event.currentTarget.value, false)}
          onBlur={(event) => setText(event.currentTarget.value, true)}
        />
        {item.unit && <b class="unit">{item.unit}</b>}
      </span>
      <p class="how-to" role="status">
        {numeric && text.trim() !== "" && !looksLikeNumber(text) && t("typed.no_number")}
      </p>
    </div>
  );
}

/** How closely what is typed must agree. */
function Rule({ item: { reading } }: Pick<AnswerProps, "item">) {
  const { t } = useTexts();
  if (!reading) return <>{t("typed.number")}</>;
  const marks = t(reading.marks ? "typed.with_marks" : "typed.without_marks");
  return <>{`${marks} ${t(reading.capitals ? "typed.capitals" : "typed.any_case")}`}</>;
}

/** Whether there is at least a number in it; the server alone reads it. */
function looksLikeNumber(text: string): boolean {
  return /^[-+−–]?\s*\d[\d\s.,']*\D{0,20}$/u.test(text.trim());
}
