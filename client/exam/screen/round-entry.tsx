/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import { type Admission, enterWithAccount, type SittingOnBoard } from "../net/entrance";
import { Frame } from "../part/frame";
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";
import { Band } from "./band";
import { accountError } from "./entry-error";
import { MachineLine } from "./machine-line";
import { Notices } from "./notices";

type Props = {
  readonly sitting: SittingOnBoard;
  readonly onEnter: (admission: Admission) => void;
};

/** The way into a round that this account has entered: there is nothing left to ask. */
export function RoundEntry({ sitting, onEnter }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const [error, setError] = useState<string | null>(null);
  const come = async () => {
    setError(null);
    const outcome = await enterWithAccount(sitting.id);
    if (outcome.ok) return onEnter(outcome.value);
    setError(accountError(outcome.refusal, texts));
  };
  useEffect(() => void come(), []);
  return (
    <Frame title={t("page_title.entry")}>
      <Band />
      <div class="page">
        <main id="main" class="signin">
          <section class="way" aria-labelledby="round">
            <div class="row">
              <div class="mg">
                <Icon name="id-card" />
              </div>
              <div class="bd">
                <h2 id="round">{sitting.name}</h2>
                {error === null ? (
                  <p role="status">{t("account.entering")}</p>
                ) : (
                  <>
                    <p class="err" role="alert">
                      <Icon name="triangle" />
                      <span>{error}</span>
                    </p>
                    <button type="button" class="btn go" onClick={() => void come()}>
                      {t("account.enter")} <Icon name="arrow-right" />
                    </button>
                  </>
                )}
              </div>
            </div>
          </section>
          <div class="way two">
            <Notices />
          </div>
        </main>
        <MachineLine />
      </div>
    </Frame>
  );
}
