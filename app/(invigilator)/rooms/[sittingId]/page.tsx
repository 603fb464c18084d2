import { notFound } from "next/navigation";
import { z } from "zod";
import {
  addWalkInAction,
  closeRoomAction,
  extendRoomAction,
  openRoomAction,
  pauseRoomAction,
  recordRoomIncidentAction,
  resumeRoomAction,
  startRoomAction,
  tellRoomAction,
} from "@/app/(invigilator)/rooms/actions";
import {
  approveAction,
  refuseAction,
  requestExtensionAction,
  requestLateAnswersAction,
  requestReopeningAction,
  requestVoidAction,
} from "@/app/(invigilator)/rooms/requests/actions";
import type { RoomActions } from "@/components/invigilation/acts";
import { LiveRoom } from "@/components/invigilation/live-room";
import { ClientMessages } from "@/components/ui/client-messages";
import type { SittingId } from "@/lib/domain/ids";
import { may } from "@/lib/domain/policy/policy";
import { requestContext } from "@/lib/platform/request-context";
import { loadLiveRoom } from "@/lib/services/sitting/load-live-room";
import {
  admitAction,
  excuseAction,
  extendAction,
  forceSubmitAction,
  issueSlipAction,
  pauseAction,
  recordIncidentAction,
  resolveCallAction,
  resumeAction,
  sanctionAction,
  tellCandidateAction,
  transferAction,
  unexcuseAction,
} from "./actions";

const actions: RoomActions = {
  open: openRoomAction,
  start: startRoomAction,
  close: closeRoomAction,
  pause_room: pauseRoomAction,
  resume_room: resumeRoomAction,
  extend_room: extendRoomAction,
  message_room: tellRoomAction,
  incident_room: recordRoomIncidentAction,
  admit: admitAction,
  resolve_call: resolveCallAction,
  pause: pauseAction,
  resume: resumeAction,
  extend: extendAction,
  transfer: transferAction,
  message: tellCandidateAction,
  incident: recordIncidentAction,
  force_submit: forceSubmitAction,
  excuse: excuseAction,
  unexcuse: unexcuseAction,
  slip: issueSlipAction,
  sanction: sanctionAction,
  request_extend: requestExtensionAction,
  request_void: requestVoidAction,
  request_reopen: requestReopeningAction,
  request_late: requestLateAnswersAction,
  approve: approveAction,
  refuse: refuseAction,
  walk_in: addWalkInAction,
};

type LiveRoomPageProps = {
  params: Promise<{ sittingId: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
};

export default async function LiveRoomPage({ params, searchParams }: LiveRoomPageProps) {
  const ctx = await requestContext();
  const { sittingId } = await params;
  if (!z.uuid().safeParse(sittingId).success) notFound();
  const initial = await loadLiveRoom(ctx, { sittingId: sittingId as SittingId });
  const view = z
    .enum(["seats", "list"])
    .nullable()
    .catch(null)
    .parse((await searchParams).view);
  return (
    <ClientMessages use={["invigilation", "attempt"]}>
      <LiveRoom
        initial={initial}
        view={view}
        actions={actions}
        viewer={{ id: ctx.actor.userId, lists: may(ctx.actor, "sitting.write") }}
      />
    </ClientMessages>
  );
}
