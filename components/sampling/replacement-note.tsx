import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

type Seat = {
  readonly candidateId: string;
  readonly name: string;
  readonly number: string | null;
  readonly hasCode: boolean;
};

type Props = {
  readonly sittingId: string;
  /** What keeps a reserve from being called up; null: nothing. */
  readonly obstacle: string | null;
  readonly calledUp: Seat | null;
  readonly note: string | null;
  readonly standsFor: Seat | null;
  /** Whether the sitting still takes people in. */
  readonly running: boolean;
};

/** Obstacles that come up in the middle of a sitting: the button that stood there a minute ago is gone. */
const told = ["too_late", "window_over"];

/** Who sits instead of whom, and what is still to do for it: a slip, or another sitting. */
export function ReplacementNote({ sittingId, obstacle, note, running, ...seats }: Props) {
  const t = useTranslations("sample.replace");
  const { calledUp, standsFor } = seats;
  const seatLink = (seat: Seat, text: "open" | "giveSlip") => (
    <ButtonLink size="low" href={`/sittings/${sittingId}/candidates/${seat.candidateId}`}>
      {t(`shown.${text}`, { name: seat.name })}
    </ButtonLink>
  );
  if (calledUp) {
    const { name, number, hasCode } = calledUp;
    const lacksSlip = running && !hasCode;
    return (
      <Note
        role="status"
        tone={lacksSlip ? "wait" : "plain"}
        title={
          number === null
            ? t("shown.calledUpDraft", { name })
            : t("shown.calledUp", { name, number })
        }
        action={seatLink(calledUp, lacksSlip ? "giveSlip" : "open")}
      >
        {note !== null && <>{t("shown.note", { note })} </>}
        {lacksSlip && t("shown.noSlip", { name })}
        {number === null && t("shown.slipLater")}
      </Note>
    );
  }
  if (standsFor) {
    const { name } = standsFor;
    return (
      <Note
        tone="plain"
        title={t("shown.standsFor", { name })}
        action={seatLink(standsFor, "open")}
      />
    );
  }
  if (obstacle === null || !told.includes(obstacle)) return null;
  return (
    <Note tone="plain" title={t("shown.cannot")}>
      {t(`reasons.${obstacle}`)}
    </Note>
  );
}
