/** @jsxImportSource preact */
import type { Account, Admission, OwnSitting } from "../net/entrance";
import { Icon } from "../part/icon";
import { clockTime, day } from "../text/format";
import { type Texts, useTexts } from "../text/text";
import { useAccountEntry } from "./use-account-entry";

type WayProps = {
  readonly account: Account | null;
  /** Where one of the account's own sittings can be chosen. */
  readonly onChoose?: ((sittingId: string) => void) | undefined;
};

/** The way in with an account: for a candidate, and for everybody who is not here to sit a test. */
export function AccountWay({ account, onChoose }: WayProps) {
  const { t } = useTexts();
  return (
    <section class="account" aria-labelledby="account">
      <h2 id="account">{t("account.heading")}</h2>
      {account ? (
        <OwnSittings account={account} onChoose={onChoose} />
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

/** Where this person's sittings stand, so that nobody wonders why none of them is on the board. */
function OwnSittings({
  account: { name, sittings, others },
  onChoose,
}: WayProps & { readonly account: Account }) {
  const texts = useTexts();
  const { t } = texts;
  if (others.length === 0) {
    const open = sittings.length > 0;
    return <p class="help2">{t(open ? "account.elsewhere" : "account.unlisted", { name })}</p>;
  }
  return (
    <>
      <p class="help2">{t("account.yours", { name })}</p>
      <ul class="board">
        {others.map((own) => (
          <li key={own.id}>
            <div>
              <b>{own.name}</b>
              <span>{standingText(own, texts)}</span>
              <small>{own.room}</small>
            </div>
            {own.standing === "sat" && onChoose && (
              <button
                type="button"
                class="btn low"
                aria-label={`${t("waiting.see_receipt")}: ${own.name}`}
                onClick={() => onChoose(own.id)}
              >
                {t("waiting.see_receipt")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function standingText({ standing, opensAt }: OwnSitting, { t }: Texts): string {
  return t(`account.standing_${standing}`, {
    time: clockTime(opensAt).slice(0, 5),
    date: day(opensAt),
  });
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
  const { t } = useTexts();
  const { error, sending, come } = useAccountEntry(sittingId, onEnter);
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
      <button type="button" class="btn go" disabled={sending} onClick={come}>
        {t(sending ? "account.entering" : "account.enter")} <Icon name="arrow-right" />
      </button>
    </section>
  );
}
