/** @jsxImportSource preact */
import { useEffect } from "preact/hooks";
import type { Admission, SittingOnBoard } from "../net/entrance";
import { Icon } from "../part/icon";
import { useTexts } from "../text/text";
import { DoorPage, Way } from "./door-page";
import { Notices } from "./notices";
import { useAccountEntry } from "./use-account-entry";

type Props = {
  readonly sitting: SittingOnBoard;
  readonly onEnter: (admission: Admission) => void;
};

/** The way into a round that this account has entered: there is nothing left to ask. */
export function RoundEntry({ sitting, onEnter }: Props) {
  const { t } = useTexts();
  const { error, come } = useAccountEntry(sitting.id, onEnter);
  useEffect(come, []);
  return (
    <DoorPage title={t("page_title.entry")} beside={<Notices />}>
      <Way id="round" icon="id-card" heading={sitting.name}>
        {error === null ? (
          <p role="status">{t("account.entering")}</p>
        ) : (
          <>
            <p class="err" role="alert">
              <Icon name="triangle" />
              <span>{error}</span>
            </p>
            <button type="button" class="btn go" onClick={come}>
              {t("account.enter")} <Icon name="arrow-right" />
            </button>
          </>
        )}
      </Way>
    </DoorPage>
  );
}
