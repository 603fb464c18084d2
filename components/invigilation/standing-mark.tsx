import { FileClock, Hand, MonitorUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { waitsForAnswer } from "@/lib/domain/sitting/attention";
import type { RoomCandidate } from "@/lib/domain/sitting/room-snapshot";
import type { Standing } from "@/lib/domain/sitting/standing";
import { standingLooks } from "./standing-look";

/** A candidate's standing as glyph, word and colour. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const t = useTranslations("attempt.standing");
  return <StatusMark {...standingLooks[standing]}>{t(standing)}</StatusMark>;
}

/**
 * What holds beside the standing, each with a word: a call that nobody answered yet, leave to move to
 * another machine, answers that came too late to count.
 */
export function SideMarks({ candidate }: { readonly candidate: RoomCandidate }) {
  const t = useTranslations("invigilation.people");
  return (
    <>
      {waitsForAnswer(candidate) && candidate.standing !== "calling" && (
        <StatusMark tone="bad" icon={Hand}>
          {t("called")}
        </StatusMark>
      )}
      {candidate.transferAllowed && (
        <StatusMark tone="on" icon={MonitorUp}>
          {t("may_move")}
        </StatusMark>
      )}
      {candidate.late > 0 && candidate.standing !== "voided" && (
        <StatusMark tone="wait" icon={FileClock}>
          {t("uncounted", { late: candidate.late })}
        </StatusMark>
      )}
    </>
  );
}
