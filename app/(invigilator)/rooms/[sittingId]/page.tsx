import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import {
  closeRoomAction,
  extendRoomAction,
  openRoomAction,
  pauseRoomAction,
  recordRoomIncidentAction,
  resumeRoomAction,
  startRoomAction,
  tellRoomAction,
} from "@/app/(invigilator)/rooms/actions";
import type { RoomActions } from "@/components/invigilation/acts";
import { LiveRoom } from "@/components/invigilation/live-room";
import { ClientMessages } from "@/components/ui/client-messages";
import type { SittingId } from "@/lib/domain/ids";
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
  tellCandidateAction,
  transferAction,
  unexcuseAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invigilation.room");
  return { title: t("title") };
}

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
      <LiveRoom initial={initial} view={view} actions={actions} />
    </ClientMessages>
  );
}
