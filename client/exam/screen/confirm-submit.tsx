/** @jsxImportSource preact */
import { remainingAt } from "@/lib/domain/attempt/client/clock";
import { countStatuses } from "@/lib/domain/attempt/client/view";
import { blankPositions } from "@/lib/domain/attempt/client/warning";
import type { Engine } from "../engine/engine";
import { useEngine, useSeconds } from "../engine/use-engine";
import { useUploads } from "../engine/use-uploads";
import { partialPositions } from "../part/answer-value";
import { Dialog } from "../part/dialog";
import { duration, questionList } from "../text/format";
import { useTexts } from "../text/text";

const named = 8;

/** The last question before an act that cannot be undone; the safe answer has the focus. */
export function ConfirmSubmit({
  engine,
  onClose,
}: {
  readonly engine: Engine;
  readonly onClose: () => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  const state = useEngine(engine);
  const at = useSeconds();
  const blank = blankPositions(state);
  const count = blank.length;
  const partial = partialPositions(engine.items, state.shown).length;
  const { held } = countStatuses(state);
  const coming = useUploads(engine.uploads)?.pending() ?? [];
  const remaining = t("confirm.remaining", {
    duration: duration(texts, remainingAt(state.clock, at)),
  });
  const submit = () => {
    onClose();
    engine.dispatch({ kind: "submit_pressed" });
  };
  return (
    <Dialog
      title={count > 0 ? t("confirm.title_blank", { count }) : t("confirm.title")}
      tone="final"
      onClose={onClose}
    >
      <p>
        {count > 0 &&
          `${count <= named ? t("confirm.blank_few", { questions: questionList(texts, blank) }) : t("confirm.blank_many", { count })} `}
        {partial > 0 && `${t("review.partial", { count: partial })} `}
        {remaining}
      </p>
      {held > 0 && <p>{t("confirm.held", { count: held })}</p>}
      {coming.length > 0 && (
        <p role="alert">{t("confirm.files", { questions: questionList(texts, coming) })}</p>
      )}
      <p>{t("confirm.final")}</p>
      <div class="bar">
        <button type="button" class="btn big" data-focus onClick={onClose}>
          {t("review.continue")}
        </button>
        <button type="button" class="btn seal big" onClick={submit}>
          {count > 0 ? t("confirm.submit_blank", { count }) : t("review.submit")}
        </button>
      </div>
    </Dialog>
  );
}
