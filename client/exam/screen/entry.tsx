/** @jsxImportSource preact */
import { codeLength, normaliseCode, normaliseNumber } from "@/lib/domain/sitting/candidate-code";
import { useEffect, useRef, useState } from "preact/hooks";
import {
  type Account,
  type Admission,
  type Doors,
  enter,
  listSittings,
  type SittingOnBoard,
} from "../net/entrance";
import { CodeField } from "../part/field";
import { Icon } from "../part/icon";
import { Company } from "../text/company";
import { type Texts, useTexts } from "../text/text";
import { AccountEntry, AccountWay } from "./account-way";
import { DoorPage, Way } from "./door-page";
import { entryError } from "./entry-error";
import { Notices } from "./notices";
import { RoundEntry } from "./round-entry";
import { WrongBrowser } from "./wrong-browser";

type Props = {
  readonly sittingId: string;
  readonly onEnter: (admission: Admission) => void;
  readonly onOther: () => void;
};

/** The way in for the test room: number and own code from the slip, or the account on the list. */
export function Entry({ sittingId, onEnter, onOther }: Props) {
  const { t } = useTexts();
  const { sittings, account, again } = useDoors();
  const sitting = sittings.find(({ id }) => id === sittingId);
  if (sitting && !sitting.supervised) {
    return (
      <Company alone>
        <RoundEntry sitting={sitting} onEnter={onEnter} />
      </Company>
    );
  }
  return (
    <DoorPage
      title={t("page_title.entry")}
      beside={
        <>
          {sitting && <SittingLines sitting={sitting} onOther={onOther} />}
          {!sitting?.wrongBrowser && (
            <ByAccount account={account} sittingId={sittingId} onEnter={onEnter} />
          )}
          <Notices />
        </>
      }
    >
      {sitting?.wrongBrowser ? (
        <WrongBrowser sittingId={sittingId} onAgain={again} />
      ) : (
        <Way id="entry" icon="id-card" heading={t("entry.heading")}>
          <p class="help2">{t("entry.help")}</p>
          <EntryForm sittingId={sittingId} onEnter={onEnter} />
        </Way>
      )}
    </DoorPage>
  );
}

function ByAccount({
  account,
  sittingId,
  onEnter,
}: Omit<Props, "onOther"> & Pick<Doors, "account">) {
  if (!account || !enters(account, sittingId)) return <AccountWay account={account} />;
  return <AccountEntry account={account} sittingId={sittingId} onEnter={onEnter} />;
}

/** The list has the name: the doors are open, or there is a receipt to show. */
function enters({ sittings, others }: Account, sittingId: string): boolean {
  const sat = others.some(({ id, standing }) => id === sittingId && standing === "sat");
  return sat || sittings.includes(sittingId);
}

type Errors = { readonly number: string | null; readonly code: string | null };
type Typed = { readonly number: string; readonly code: string };

function EntryForm({ sittingId, onEnter }: Omit<Props, "onOther">) {
  const texts = useTexts();
  const { t } = texts;
  const form = useRef<HTMLFormElement>(null);
  const [number, setNumber] = useState("");
  const [code, setCode] = useState("");
  const [errors, setErrors] = useState<Errors>({ number: null, code: null });
  const [sending, setSending] = useState(false);
  useEffect(() => focusField(form.current, "number"), []);
  const fail = (next: Errors) => {
    setErrors(next);
    focusField(form.current, next.number ? "number" : "code");
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const typed = { number: normaliseNumber(number), code: normaliseCode(code) };
    const wrong = mistakes(typed, texts);
    if (wrong.number !== null || wrong.code !== null) return fail(wrong);
    setErrors(wrong);
    setSending(true);
    const outcome = await enter(sittingId, typed);
    setSending(false);
    if (outcome.ok) return onEnter(outcome.value);
    fail({ number: null, code: entryError(outcome.refusal, texts, typed.number) });
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <CodeField
        label={t("entry.number")}
        help={t("entry.number_help")}
        value={number}
        error={errors.number}
        onValue={setNumber}
        input={{ name: "number", inputMode: "numeric", maxLength: 12 }}
      />
      <CodeField
        label={t("entry.code")}
        help={t("entry.code_help")}
        value={code}
        error={errors.code}
        onValue={setCode}
        input={{ name: "code", maxLength: 12 }}
      />
      <button type="submit" class="btn go big wide-button" disabled={sending}>
        {t(sending ? "entry.sending" : "entry.submit")} <Icon name="arrow-right" />
      </button>
    </form>
  );
}

function mistakes({ number, code }: Typed, { t }: Texts): Errors {
  const short = code.length !== codeLength;
  return {
    number: number === "" ? t("entry.number_missing") : null,
    code:
      code === ""
        ? t("entry.code_missing")
        : short
          ? t("entry.code_shape", { count: code.length })
          : null,
  };
}

function focusField(form: HTMLFormElement | null, name: string): void {
  form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus();
}

function useDoors(): Doors & { readonly again: () => void } {
  const [doors, setDoors] = useState<Doors>({ sittings: [], account: null });
  const ask = () => void listSittings().then((outcome) => outcome.ok && setDoors(outcome.value));
  useEffect(ask, []);
  return { ...doors, again: ask };
}

function SittingLines({
  sitting,
  onOther,
}: {
  readonly sitting: SittingOnBoard;
  readonly onOther: () => void;
}) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="sitting">
      <h2 id="sitting">{sitting.name}</h2>
      <dl class="kv">
        <dt>{t("waiting.room")}</dt>
        <dd>{sitting.room}</dd>
        <dt>{t("entry.test")}</dt>
        <dd>{sitting.test}</dd>
      </dl>
      <button type="button" class="btn plain low" onClick={onOther}>
        {t("entry.other")}
      </button>
    </section>
  );
}
