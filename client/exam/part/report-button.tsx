/** @jsxImportSource preact */
import { type FaultReason, faultReasons, faultTextLimit } from "@/lib/domain/bank/fault-report";
import { useEffect, useId, useState } from "preact/hooks";
import type { Engine } from "../engine/engine";
import { sendReport, sendWaiting } from "../net/fault-reports";
import { useTexts } from "../text/text";
import { Dialog } from "./dialog";
import { Icon } from "./icon";

type Props = { readonly engine: Engine; readonly position: number };

/** Lets a candidate say, beside the test and without touching it, that a question is at fault. */
export function ReportButton({ engine, position }: Props) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [arrived, setArrived] = useState<boolean | null>(null);
  useResending(engine);
  const send = async (reason: FaultReason, text: string) => {
    setOpen(false);
    setArrived(await sendReport(engine, { position, reason, text }));
  };
  return (
    <div class="unset">
      <button
        type="button"
        class="btn plain low"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("report.button")}
      </button>
      {arrived !== null && (
        <span class={`st ${arrived ? "on" : "wait"}`} role="status">
          <Icon name={arrived ? "check" : "triangle"} />
          {t(arrived ? "report.sent" : "report.kept")}
        </span>
      )}
      {open && <ReportDialog position={position} onSend={send} onClose={() => setOpen(false)} />}
    </div>
  );
}

function useResending(engine: Engine): void {
  useEffect(() => {
    const again = () => void sendWaiting(engine);
    again();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, []);
}

type DialogProps = {
  readonly position: number;
  readonly onSend: (reason: FaultReason, text: string) => Promise<void>;
  readonly onClose: () => void;
};

function ReportDialog({ position, onSend, onClose }: DialogProps) {
  const { t } = useTexts();
  const id = useId();
  const [reason, setReason] = useState<FaultReason>("unclear");
  const [text, setText] = useState("");
  return (
    <Dialog title={t("report.title", { position })} onClose={onClose}>
      <p>{t("report.help")}</p>
      <div class="field">
        <label class="lab" for={`${id}-reason`}>
          {t("report.reason")}
        </label>
        <select
          id={`${id}-reason`}
          class="in"
          data-focus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as FaultReason)}
        >
          {faultReasons.map((each) => (
            <option key={each} value={each}>
              {t(`report.reasons.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label class="lab" for={`${id}-text`}>
          {t("report.text")}
        </label>
        <textarea
          id={`${id}-text`}
          class="in"
          rows={3}
          maxLength={faultTextLimit}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="bar">
        <button type="button" class="btn" onClick={onClose}>
          {t("report.close")}
        </button>
        <button type="button" class="btn go" onClick={() => void onSend(reason, text)}>
          {t("report.send")}
        </button>
      </div>
    </Dialog>
  );
}
