import { z } from "zod";
import type { AttemptId, CandidateId, SittingId } from "@/lib/domain/ids";
import { sanctions } from "@/lib/domain/sitting/violation";
import { recordedKinds } from "@/lib/domain/sitting/incident";
import { typedWhole, typedWholeOrNone } from "@/lib/forms/typed-number";

const minuteBounds = { least: 1, most: 240 };

const words = (most: number) => z.string().trim().min(1, "required").max(most, "too_long");

/** The parts of which forms of a room are made. */
export const RoomForm = z.object({ sittingId: z.uuid().transform((id) => id as SittingId) });

export const CandidateForm = RoomForm.extend({
  candidateId: z.uuid().transform((id) => id as CandidateId),
});

export const AttemptForm = RoomForm.extend({
  attemptId: z.uuid().transform((id) => id as AttemptId),
});

const reason = words(1000);
export const Reason = z.object({ reason });
export const Extension = z.object({ minutes: typedWhole(minuteBounds), reason });

export const Message = z.object({
  kind: z.enum(["message", "erratum"], "choose_one"),
  text: words(2000),
});

export const ApprovalForm = RoomForm.extend({ approvalId: z.uuid() });

export const Sanctioned = z.object({
  sanction: z.enum(sanctions, "choose_one"),
  note: words(2000),
});

/** Minutes that may be left out. */
export const Reopening = z.object({
  minutes: typedWholeOrNone(minuteBounds),
  reason,
});

export const Officer = z.object({ officer: words(200) });

export const Incident = z.object({
  kind: z.enum(recordedKinds, "choose_one"),
  note: words(2000),
});
