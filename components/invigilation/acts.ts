import {
  BellRing,
  Check,
  CirclePause,
  CirclePlay,
  DoorOpen,
  FilePen,
  FileClock,
  FileX,
  Flag,
  KeyRound,
  Lock,
  type LucideIcon,
  MessageSquare,
  MonitorUp,
  RotateCcw,
  Scale,
  Send,
  Timer,
  TimerReset,
  Undo2,
  UserPlus,
  UserX,
  X,
} from "lucide-react";
import type { FormAction } from "@/components/ui/action-form";

/** What a form of an act asks for. */
export type ActField =
  | "reason"
  | "minutes"
  | "minutes_asked"
  | "minutes_or_none"
  | "text"
  | "message_kind"
  | "incident_kind"
  | "sanction"
  | "officer"
  | "note";

type ActSpec = {
  readonly icon: LucideIcon;
  readonly tone: "pen" | "seal";
  readonly fields: readonly ActField[];
};

/** Everything that is done from a room, by the name of its texts under `attempt.acts`. */
export const actSpecs = {
  // The room
  open: { icon: DoorOpen, tone: "pen", fields: [] },
  start: { icon: Flag, tone: "pen", fields: [] },
  close: { icon: Lock, tone: "seal", fields: [] },
  pause_room: { icon: CirclePause, tone: "pen", fields: ["reason"] },
  resume_room: { icon: CirclePlay, tone: "pen", fields: [] },
  extend_room: { icon: Timer, tone: "pen", fields: ["minutes", "reason"] },
  message_room: { icon: MessageSquare, tone: "pen", fields: ["message_kind", "text"] },
  incident_room: { icon: FilePen, tone: "pen", fields: ["incident_kind", "note"] },
  // One candidate
  admit: { icon: Check, tone: "pen", fields: [] },
  resolve_call: { icon: BellRing, tone: "pen", fields: [] },
  pause: { icon: CirclePause, tone: "pen", fields: ["reason"] },
  resume: { icon: CirclePlay, tone: "pen", fields: [] },
  extend: { icon: Timer, tone: "pen", fields: ["minutes", "reason"] },
  transfer: { icon: MonitorUp, tone: "pen", fields: ["reason"] },
  message: { icon: MessageSquare, tone: "pen", fields: ["message_kind", "text"] },
  incident: { icon: FilePen, tone: "pen", fields: ["incident_kind", "note"] },
  force_submit: { icon: Send, tone: "seal", fields: ["reason"] },
  excuse: { icon: UserX, tone: "pen", fields: ["reason"] },
  unexcuse: { icon: Undo2, tone: "pen", fields: [] },
  slip: { icon: KeyRound, tone: "pen", fields: [] },
  sanction: { icon: Scale, tone: "seal", fields: ["sanction", "note"] },
  // What takes a second person
  request_extend: { icon: TimerReset, tone: "pen", fields: ["minutes_asked", "reason"] },
  request_void: { icon: FileX, tone: "seal", fields: ["reason"] },
  request_reopen: { icon: RotateCcw, tone: "pen", fields: ["minutes_or_none", "reason"] },
  request_late: { icon: FileClock, tone: "pen", fields: ["reason"] },
  approve: { icon: Check, tone: "seal", fields: [] },
  refuse: { icon: X, tone: "pen", fields: ["reason"] },
  walk_in: { icon: UserPlus, tone: "pen", fields: ["officer"] },
} as const satisfies Record<string, ActSpec>;

export type Act = keyof typeof actSpecs;

export type RoomActions = Readonly<Record<Act, FormAction>>;

/** An act of two persons by its name in the texts. */
export type RequestName = "void" | "reopen" | "admit_late" | "extend";

/** Whom an act is about, and what its sentences say of them. */
export type Target = {
  /** Hidden fields of the form. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly number?: string;
  readonly count?: number;
  /** What a second person is asked for. */
  readonly request?: RequestName;
  /** How many who are paused do not go on with the room. */
  readonly alone?: number;
};
