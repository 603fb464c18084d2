/** @jsxImportSource preact */
import { codeLength, normaliseCode } from "@/lib/domain/sitting/candidate-code";
import { useState } from "preact/hooks";
import { type OpenTest, openFromServer } from "../engine/opening";
import type { Refusal } from "../net/entrance";
import { takeOver } from "../net/delivery";
import { CodeField } from "../part/field";
import { Icon } from "../part/icon";
import { deviceId } from "../store/open-store";
import type { Session } from "../store/session";
import type { Store } from "../store/store";
import { type Texts, useTexts } from "../text/text";

type Props = {
  readonly store: Store;
  readonly session: Session;
  readonly onOpen: (open: OpenTest) => void;
};

/** The person's own code, to move the test to this machine; at a contest the account is enough. */
export function TakeOverForm({ store, session, onOpen }: Props) {
  const texts = useTexts();
  const { t, alone } = texts;
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const { candidate, sitting, token } = session.admission;
  const submit = async (event: Event) => {
    event.preventDefault();
    const given = normaliseCode(code);
    // Without one where the invigilator gave leave, or at a contest; the server knows which.
    if (given !== "" && given.length !== codeLength)
      return setError(t("entry.code_shape", { count: given.length }));
    setSending(true);
    const door = { sittingId: sitting.id, token, deviceId: await deviceId(store) };
    const outcome = await takeOver(door, given || undefined);
    if (outcome.ok) return onOpen(await openFromServer(store, session, outcome.value));
    setError(takeOverError(outcome.refusal, texts, candidate.number));
    setSending(false);
  };
  return (
    <form class="narrow" noValidate onSubmit={(event) => void submit(event)}>
      {alone ? (
        error !== null && (
          <p class="err" role="alert">
            <Icon name="triangle" />
            <span>{error}</span>
          </p>
        )
      ) : (
        <CodeField
          label={t("entry.code")}
          help={t("entry.code_help")}
          value={code}
          error={error}
          onValue={setCode}
          input={{ maxLength: 12 }}
        />
      )}
      <button type="submit" class="btn go big" disabled={sending}>
        {t(sending ? "elsewhere.sending" : "elsewhere.submit")} <Icon name="arrow-right" />
      </button>
    </form>
  );
}

function takeOverError({ code, retryAfterS }: Refusal, { t }: Texts, number: string): string {
  if (code === "code_required") return t("entry.code_missing");
  if (code === "wrong_code" || code === "sign_in") return t("elsewhere.wrong", { number });
  if (code === "too_many_tries" || code === "too_fast")
    return t("entry.too_many", { seconds: retryAfterS ?? 30 });
  if (code === "outside_network") return t("entry.outside_network");
  if (code === "safe_browser") return t("entry.safe_browser");
  if (code === "voided") return t("waiting.help_voided");
  return t("entry.unreachable");
}
