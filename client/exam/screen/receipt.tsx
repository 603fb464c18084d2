/** @jsxImportSource preact */
import { serverTimeAt } from "@/lib/domain/attempt/client/clock";
import type { Receipt } from "@/lib/domain/attempt/client/state";
import { useEffect, useRef } from "preact/hooks";
import { clearMachine, type OpenTest } from "../engine/opening";
import { useUploads } from "../engine/use-uploads";
import { EngineServerClock } from "../part/clock";
import { ExamHead } from "../part/exam-head";
import { Frame } from "../part/frame";
import { Icon } from "../part/icon";
import { clockTime, day, duration, questionList, shortDigest } from "../text/format";
import { useTexts } from "../text/text";
import { ResultPanel } from "./result";

/** What is left to do: nothing, but for answers and files that came when the test was over. */
function Lead({ open: { engine } }: Pick<Props, "open">) {
  const texts = useTexts();
  const uploads = useUploads(engine.uploads);
  const late = uploads?.late ?? [];
  const coming = uploads?.pending() ?? [];
  const count = engine.state.keptUncounted;
  const left = [
    coming.length > 0 &&
      texts.t("receipt.files_coming", { questions: questionList(texts, coming) }),
    late.length > 0 && texts.t("receipt.files_late", { questions: questionList(texts, late) }),
    count > 0 && texts.t("receipt.uncounted", { count }),
  ].filter(Boolean);
  return (
    <p class="lead" role="status">
      {left.join(" ") || texts.t("receipt.text")}
    </p>
  );
}

type Props = { readonly open: OpenTest; readonly receipt: Receipt; readonly onLeave: () => void };

/** The server's word that it has everything: number, time, check code, and what comes next. */
export function ReceiptScreen({ open, receipt, onLeave }: Props) {
  const { t } = useTexts();
  const { engine, session } = open;
  const { candidate, sitting } = session.admission;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const leave = async () => {
    await clearMachine(engine.store);
    onLeave();
  };
  const expired = receipt.state === "expired";
  return (
    <Frame title={t("receipt.stamp")}>
      <ExamHead
        candidate={candidate}
        sitting={sitting}
        clock={<EngineServerClock engine={engine} />}
      />
      <div class="page">
        <main id="main" class="receipt">
          <div class="row">
            <div class="mg">
              <Icon name="check" />
            </div>
            <div class="bd rc">
              <div>
                <h1 tabIndex={-1} ref={heading}>
                  {t(expired ? "receipt.heading_expired" : "receipt.heading")}
                </h1>
                {expired && <p class="lead">{t("receipt.text_expired")}</p>}
                <Lead open={open} />
                <ReceiptLines open={open} receipt={receipt} />
                <ResultPanel engine={engine} cameBack={cameBack(open, receipt)} />
                <div class="bar acts">
                  <button type="button" class="btn go big" onClick={() => void leave()}>
                    {t("receipt.finish")}
                  </button>
                  <button type="button" class="btn big" onClick={() => window.print()}>
                    <Icon name="printer" /> {t("receipt.print")}
                  </button>
                </div>
              </div>
              <Stamp receipt={receipt} />
            </div>
          </div>
        </main>
      </div>
    </Frame>
  );
}

/** Whoever has just handed in has no result yet; a room does not ask for it in the same minute. */
const freshMs = 5 * 60_000;

function cameBack({ session, engine }: OpenTest, receipt: Receipt): boolean {
  const now = serverTimeAt(engine.state.clock, performance.now());
  return session.admission.finished || now - Date.parse(receipt.closedAt) > freshMs;
}

function ReceiptLines({ open, receipt }: Omit<Props, "onLeave">) {
  const texts = useTexts();
  const { t } = texts;
  const { candidate, sitting } = open.session.admission;
  const { state } = open.engine;
  const closedAt = Date.parse(receipt.closedAt);
  const left = (state.clock.deadlineAt ?? 0) - closedAt;
  const time = clockTime(closedAt);
  const early = receipt.state === "submitted" && left > 1_000;
  return (
    <dl class="kv">
      <dt>{t("receipt.person")}</dt>
      <dd>{t("receipt.person_value", candidate)}</dd>
      <dt>{t("waiting.unit")}</dt>
      <dd>{candidate.unit}</dd>
      <dt>{t("waiting.sitting")}</dt>
      <dd>{[sitting.name, sitting.room].filter(Boolean).join(", ")}</dd>
      <dt>{t(receipt.state === "expired" ? "receipt.closed_at" : "receipt.at")}</dt>
      <dd>{early ? t("receipt.at_left", { time, duration: duration(texts, left) }) : time}</dd>
      <dt>{t("receipt.answered")}</dt>
      <dd>
        {receipt.answered} / {receipt.total}
      </dd>
      <dt>{t("receipt.digest")}</dt>
      <dd>{shortDigest(receipt.digest)}</dd>
    </dl>
  );
}

/** A rectangle like the mark on incoming mail, never a round seal; tilted once in the whole product. */
function Stamp({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTexts();
  const closedAt = Date.parse(receipt.closedAt);
  return (
    <div class="stampbox">
      <p class="stamp">
        {t("receipt.stamp")}
        <small>{t("receipt.stamp_number", { number: receipt.number })}</small>
        <small>{t("receipt.stamp_time", { time: clockTime(closedAt), date: day(closedAt) })}</small>
      </p>
      <p class="fine">{t("receipt.same")}</p>
    </div>
  );
}
