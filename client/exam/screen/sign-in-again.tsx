/** @jsxImportSource preact */
import { normaliseCode, normaliseNumber } from "@/lib/domain/sitting/candidate-code";
import { useState } from "preact/hooks";
import type { OpenTest } from "../engine/opening";
import { start } from "../net/delivery";
import { enter, enterWithAccount } from "../net/entrance";
import { Dialog } from "../part/dialog";
import { CodeField } from "../part/field";
import { deviceId } from "../store/open-store";
import { keepSession } from "../store/session";
import { useTexts } from "../text/text";
import { accountError, entryError } from "./entry-error";

/**
 * Asks for number and code again in place, at a contest for the account: the queue stays, and only
 * the same person is let in.
 */
export function SignInAgain({ open }: { readonly open: OpenTest }) {
  const texts = useTexts();
  const { t, alone } = texts;
  const { engine, session } = open;
  const { candidate, sitting } = session.admission;
  const [number, setNumber] = useState("");
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [later, setLater] = useState(false);
  const sign = async (): Promise<string | null> => {
    const own = alone ? candidate.number : normaliseNumber(number);
    if (own !== normaliseNumber(candidate.number))
      return t("sign_in.other_person", { number: candidate.number });
    const entered = alone
      ? await enterWithAccount(sitting.id)
      : await enter(sitting.id, { number: own, code: normaliseCode(code) });
    if (!entered.ok) {
      return alone ? accountError(entered.refusal, texts) : entryError(entered.refusal, texts, own);
    }
    const door = {
      sittingId: sitting.id,
      token: entered.value.token,
      deviceId: await deviceId(engine.store),
    };
    const opened = await start(door);
    if (!opened.ok)
      return opened.refusal.code === "elsewhere" ? t("strip.lost") : t("entry.unreachable");
    const { attemptId, token, timing } = opened.value;
    if (attemptId !== engine.attemptId)
      return t("sign_in.other_person", { number: candidate.number });
    await keepSession(engine.store, {
      admission: entered.value,
      attempt: { id: attemptId, token, epoch: timing.epoch },
    });
    engine.renewToken(token);
    engine.dispatch({ kind: "signed_in" });
    return null;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setSending(true);
    setError(await sign());
    setSending(false);
  };
  if (later) {
    return (
      <p class="corner">
        <button type="button" class="btn" onClick={() => setLater(false)}>
          {t("sign_in.submit")}
        </button>
      </p>
    );
  }
  return (
    <Dialog title={t("sign_in.heading")} onClose={() => setLater(true)}>
      <p>{t("sign_in.text")}</p>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Who number={number} code={code} error={error} onNumber={setNumber} onCode={setCode} />
        <div class="bar">
          <button type="submit" class="btn go big" disabled={sending}>
            {t("sign_in.submit")}
          </button>
          <button type="button" class="btn plain" onClick={() => setLater(true)}>
            {t("sign_in.later")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

type WhoProps = {
  readonly number: string;
  readonly code: string;
  readonly error: string | null;
  readonly onNumber: (number: string) => void;
  readonly onCode: (code: string) => void;
};

/** What is asked of whoever comes again: nothing of whose account says it. */
function Who({ number, code, error, onNumber, onCode }: WhoProps) {
  const { t, alone } = useTexts();
  if (alone) return error === null ? null : <p role="alert">{error}</p>;
  return (
    <>
      <CodeField
        label={t("entry.number")}
        value={number}
        onValue={onNumber}
        input={{ inputMode: "numeric", maxLength: 12 }}
      />
      <CodeField
        label={t("entry.code")}
        value={code}
        error={error}
        onValue={onCode}
        input={{ maxLength: 12 }}
      />
    </>
  );
}
