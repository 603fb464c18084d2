/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { type Account, type Admission, enterWithAccount } from "../net/entrance";
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";
import { accountError } from "./entry-error";

/** The way in with an account: for a candidate, and for everybody who is not here to sit a test. */
export function AccountWay({ account }: { readonly account: Account | null }) {
  const { t } = useTexts();
  return (
    <section class="account" aria-labelledby="account">
      <h2 id="account">{t("account.heading")}</h2>
      {account ? (
        <p class="help2">{t("account.unlisted", { name: account.name })}</p>
      ) : (
        <>
          <p class="help2">{t("account.help")}</p>
          <a class="btn" href="/sign-in">
            {t("account.sign_in")}
          </a>
        </>
      )}
    </section>
  );
}

/** The way in for whoever is signed in and on the list: nothing to type. */
export function AccountEntry({
  account,
  sittingId,
  onEnter,
}: {
  readonly account: Account;
  readonly sittingId: string;
  readonly onEnter: (admission: Admission) => void;
}) {
  const texts = useTexts();
  const { t } = texts;
  const [error, setError] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const come = async () => {
    setError(null);
    setSending(true);
    const outcome = await enterWithAccount(sittingId);
    setSending(false);
    if (outcome.ok) return onEnter(outcome.value);
    setError(accountError(outcome.refusal, texts));
  };
  return (
    <section class="account" aria-labelledby="account">
      <h2 id="account">{t("account.listed")}</h2>
      <p class="help2">{t("account.signed_in", { name: account.name })}</p>
      {error !== null && (
        <p class="err" role="alert">
          <Icon name="triangle" />
          <span>{error}</span>
        </p>
      )}
      <button type="button" class="btn go" disabled={sending} onClick={() => void come()}>
        {t(sending ? "account.entering" : "account.enter")} <Icon name="arrow-right" />
      </button>
    </section>
  );
}
