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
  if (calledUp) return <CalledUp {...{ sittingId, note, running }} seat={calledUp} />;
  if (standsFor) {
    const title = t("shown.standsFor", { name: standsFor.name });
    return (
      <Note tone="plain" title={title} action={<ToSeat sittingId={sittingId} {...standsFor} />} />
    );
  }
  if (obstacle === null || !told.includes(obstacle)) return null;
  return (
    <Note tone="plain" title={t("shown.cannot")}>
      {t(`reasons.${obstacle}`)}
    </Note>
  );
}

type CalledUpProps = Pick<Props, "sittingId" | "note" | "running"> & { readonly seat: Seat };

function CalledUp({ sittingId, note, running, seat }: CalledUpProps) {
  const t = useTranslations("sample.replace.shown");
  const { name, number, hasCode } = seat;
  const lacksSlip = running && !hasCode;
  return (
    <Note
      role="status"
      tone={lacksSlip ? "wait" : "plain"}
      title={number === null ? t("calledUpDraft", { name }) : t("calledUp", { name, number })}
      action={<ToSeat {...{ sittingId, lacksSlip }} {...seat} />}
    >
      {note !== null && <>{t("note", { note })} </>}
      {lacksSlip && t("noSlip", { name })}
      {number === null && t("slipLater")}
    </Note>
  );
}

type ToSeatProps = Pick<Seat, "candidateId" | "name"> & {
  readonly sittingId: string;
  readonly lacksSlip?: boolean;
};

function ToSeat({ sittingId, candidateId, name, lacksSlip = false }: ToSeatProps) {
  const t = useTranslations("sample.replace.shown");
  return (
    <ButtonLink size="low" href={`/sittings/${sittingId}/candidates/${candidateId}`}>
      {t(lacksSlip ? "giveSlip" : "open", { name })}
    </ButtonLink>
  );
}
