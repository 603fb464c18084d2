"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { dayOf } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { secondText } from "@/components/ui/instant";
import { isAtWork } from "@/lib/domain/sitting/attention";
import { actsFor } from "@/lib/domain/sitting/room-acts";
import type { RoomCandidate, RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { ActButton } from "./act-button";
import { SideMarks, StandingMark } from "./standing-mark";
import { actSpecs } from "./acts";
import { targetOf } from "./target-of";
import { useOpenDialog } from "./use-open-dialog";

type CandidateDialogProps = {
  readonly candidate: RoomCandidate;
  readonly sitting: RoomSnapshot["sitting"];
  readonly incidents: RoomSnapshot["incidents"];
  readonly onClose: () => void;
};

/** One candidate: who they are, how they stand now, and all that can be done for them. */
export function CandidateDialog(props: CandidateDialogProps) {
  const { candidate, sitting, incidents, onClose } = props;
  const t = useTranslations("invigilation.person");
  const common = useTranslations("common");
  const dialog = useOpenDialog(onClose);
  const target = targetOf(candidate);
  const { number, name } = candidate;
  return (
    <Dialog dialog={dialog} title={t("title", { number, name })}>
      <Facts candidate={candidate} incidents={incidents} />
      <div className="mt-4 grid gap-2 md:grid-cols-2">
        {actsFor(candidate, sitting.state).map((act) => (
          <ActButton
            key={act}
            wide
            act={act}
            target={target}
            {...(actSpecs[act].tone === "seal" && { variant: "seal-outline" })}
          />
        ))}
      </div>
      <div className="mt-5">
        <Button autoFocus onClick={() => dialog.current?.close()}>
          {common("close")}
        </Button>
      </div>
    </Dialog>
  );
}

type FactsProps = Pick<CandidateDialogProps, "candidate" | "incidents">;

function Facts({ candidate, incidents }: FactsProps) {
  const t = useTranslations("invigilation.person");
  const { standing, since, saved, items, deadlineAt } = candidate;
  const notes = useNotes({ candidate, incidents });
  return (
    <DescriptionList
      items={[
        {
          label: t("standing"),
          value: (
            <>
              <StandingMark standing={standing} />
              {` ${since === null ? "" : `${t("since", { time: secondText(new Date(since)) })} `}`}
              <SideMarks candidate={candidate} />
            </>
          ),
        },
        ...(isAtWork(candidate) && deadlineAt !== null
          ? [{ label: t("ends"), value: secondText(new Date(deadlineAt)) }]
          : []),
        { label: t("saved"), value: `${saved}/${items}` },
        { label: t("unit"), value: `${candidate.title}, ${candidate.unitName}` },
        ...(candidate.birthDate ? [{ label: t("birth"), value: dayOf(candidate.birthDate) }] : []),
        ...(notes.length > 0 ? [{ label: t("notes"), value: notes.join(" ") }] : []),
      ]}
    />
  );
}

/** What an invigilator should know before an act: rights, breaches so far, answers put aside. */
function useNotes({ candidate, incidents }: FactsProps): string[] {
  const t = useTranslations("invigilation.person");
  const costs = useTranslations("attempt.sanction");
  const { number, extraS, late, lateFromBefore, absenceReason } = candidate;
  const breaches = incidents.filter((one) => one.number === number && one.sanction !== null);
  const notes = [
    candidate.walkIn && t("walk_in"),
    !candidate.hasSlip && t("no_slip"),
    extraS > 0 && t("extra", { minutes: Math.round(extraS / 60) }),
    ...breaches.map(
      ({ sanction, at }) =>
        sanction !== null &&
        t("sanctioned", { sanction: costs(sanction), time: secondText(new Date(at)) }),
    ),
    late > lateFromBefore && t("late", { late: late - lateFromBefore }),
    lateFromBefore > 0 && t("late_from_before", { late: lateFromBefore }),
    absenceReason !== null && t("excused", { reason: absenceReason }),
  ];
  return notes.filter((note) => note !== false);
}
