import { remainingAt, serverTimeAt } from "@/lib/domain/attempt/client/clock";
import type { ClientState } from "@/lib/domain/attempt/client/state";
import { countStatuses, type Strip } from "@/lib/domain/attempt/client/view";
import { blankPositions } from "@/lib/domain/attempt/client/warning";
import type { IconName } from "./icon";
import { clockTime, countdown, duration, numberList, questionList } from "../text/format";
import type { Texts } from "../text/text";

export type StripText = {
  readonly tone: "wait" | "bad" | "ok" | "on";
  readonly icon: IconName;
  readonly bold: string;
  readonly rest: string;
  /** Questions to go to at once. */
  readonly open?: readonly number[];
};

/** So many questions are named one by one; more are counted. */
const named = 5;

/** The words of a strip, from what the machine knows now. */
export function stripText(strip: Strip, state: ClientState, texts: Texts, at: number): StripText {
  return writers[strip]({ state, texts, at });
}

type Scene = { readonly state: ClientState; readonly texts: Texts; readonly at: number };

const writers: Record<Strip, (scene: Scene) => StripText> = {
  slow: ({ texts: { t } }) => ({
    tone: "wait",
    icon: "wifi-off",
    bold: t("strip.slow"),
    rest: t("strip.slow_text"),
  }),
  offline,
  back,
  ten_minutes: (scene) => ({
    tone: "on",
    icon: "timer",
    bold: scene.texts.t("strip.ten_minutes"),
    rest: openQuestions(scene),
  }),
  five_minutes: fiveMinutes,
  last_minute: lastMinute,
  extended,
  paused: ({ state, texts: { t }, at }) => ({
    tone: "wait",
    icon: "pause",
    bold: t("strip.paused"),
    rest: t("strip.paused_text", { remaining: countdown(remainingAt(state.clock, at)) }),
  }),
  lost: ({ texts: { t } }) => ({
    tone: "bad",
    icon: "monitor",
    bold: t("strip.lost"),
    rest: t("strip.lost_text"),
  }),
  read_only: ({ texts: { t } }) => ({
    tone: "wait",
    icon: "eye",
    bold: t("strip.read_only"),
    rest: t("strip.read_only_text"),
  }),
  memory: ({ texts: { t } }) => ({
    tone: "wait",
    icon: "triangle",
    bold: t("strip.memory"),
    rest: t("strip.memory_text"),
  }),
  refused: ({ state, texts }) => ({
    tone: "bad",
    icon: "triangle",
    bold: texts.t("strip.refused", { questions: questionList(texts, state.refused) }),
    rest: texts.t("strip.refused_text"),
    open: state.refused,
  }),
};

function offline({ state, texts: { t }, at }: Scene): StripText {
  const { held } = countStatuses(state);
  const time = clockTime(serverTimeAt(state.clock, state.trouble?.since ?? at));
  return {
    tone: "wait",
    icon: "wifi-off",
    bold: t("strip.offline", { time }),
    rest: held > 0 ? t("strip.offline_text", { count: held }) : t("strip.offline_none"),
  };
}

function back({ state: { notice }, texts: { t } }: Scene): StripText {
  const known = notice?.kind === "back" && notice.count > 0;
  return {
    tone: "ok",
    icon: "saved",
    bold: t("strip.back"),
    rest: known
      ? t("strip.back_text", { count: notice.count, time: clockTime(notice.savedAt) })
      : t("strip.back_none"),
  };
}

function extended({ state: { notice }, texts }: Scene): StripText {
  if (notice?.kind !== "extended") return { tone: "on", icon: "timer", bold: "", rest: "" };
  const rounded = Math.round(notice.byMs / 1000) * 1000;
  return {
    tone: "on",
    icon: "timer",
    bold: texts.t("strip.extended", { duration: duration(texts, rounded) }),
    rest: texts.t("strip.extended_text", { time: clockTime(notice.deadlineAt) }),
  };
}

function fiveMinutes(scene: Scene): StripText {
  const { state, texts } = scene;
  const flagged = state.flags.length > 0;
  return {
    tone: "on",
    icon: "timer",
    bold: texts.t("strip.five_minutes"),
    rest: flagged
      ? texts.t("strip.flagged", { questions: numberList(state.flags) })
      : openQuestions(scene),
  };
}

function lastMinute(scene: Scene): StripText {
  const { state, texts } = scene;
  const blank = blankPositions(state);
  const open = blank.length > 0 ? ` ${openQuestions(scene)}` : "";
  return {
    tone: "bad",
    icon: "timer",
    bold: texts.t("strip.last_minute") + open,
    rest: texts.t("strip.last_minute_text"),
    open: blank,
  };
}

function openQuestions({ state, texts }: Scene): string {
  const blank = blankPositions(state);
  if (blank.length === 0) return texts.t("strip.blank_none");
  if (blank.length > named) return texts.t("strip.blank_many", { count: blank.length });
  return texts.t("strip.blank_few", { questions: questionList(texts, blank) });
}
