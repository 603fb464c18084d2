"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { dayOf } from "@/components/ui/day";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { secondText } from "@/components/ui/instant";
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
  readonly onClose: () => void;
};

/** One candidate: who they are, how they stand now, and all that can be done for them. */
export function CandidateDialog({ candidate, sitting, onClose }: CandidateDialogProps) {
  const t = useTranslations("invigilation.person");
  const common = useTranslations("common");
  const dialog = useOpenDialog(onClose);
  const target = targetOf(candidate);
  const { number, name } = candidate;
  return (
    <Dialog dialog={dialog} title={t("title", { number, name })}>
      <Facts candidate={candidate} />
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

function Facts({ candidate }: { readonly candidate: RoomCandidate }) {
  const t = useTranslations("invigilation.person");
  const { standing, since, saved, items, late, lateFromBefore, absenceReason } = candidate;
  const notes = [
    candidate.walkIn && t("walk_in"),
    !candidate.hasSlip && t("no_slip"),
    late > lateFromBefore && t("late", { late: late - lateFromBefore }),
    lateFromBefore > 0 && t("late_from_before", { late: lateFromBefore }),
    absenceReason !== null && t("excused", { reason: absenceReason }),
  ].filter((note) => note !== false);
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
        { label: t("saved"), value: `${saved}/${items}` },
        { label: t("unit"), value: `${candidate.title}, ${candidate.unitName}` },
        ...(candidate.birthDate ? [{ label: t("birth"), value: dayOf(candidate.birthDate) }] : []),
        ...(notes.length > 0 ? [{ label: t("notes"), value: notes.join(" ") }] : []),
      ]}
    />
  );
}
