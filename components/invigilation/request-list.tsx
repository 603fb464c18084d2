"use client";

import { UserRoundCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { secondText } from "@/components/ui/instant";
import type { RoomRequest } from "@/lib/domain/sitting/room-snapshot";
import { ActButton } from "./act-button";
import type { RequestName } from "./acts";

type RequestListProps = {
  readonly requests: readonly RoomRequest[];
  /** Who looks: nobody allows what they asked for themselves. */
  readonly ownId: string;
};

/** Acts that wait for a second person, with that person's two answers. */
export function RequestList({ requests, ownId }: RequestListProps) {
  const t = useTranslations("invigilation.requests");
  if (requests.length === 0) return null;
  return (
    <section aria-label={t("label")}>
      <ul>
        {requests.map((request) => (
          <Request key={request.id} request={request} own={request.requestedBy === ownId} />
        ))}
      </ul>
    </section>
  );
}

const requestNames: Record<RoomRequest["act"], RequestName> = {
  "attempt.void": "void",
  "attempt.reopen": "reopen",
  "attempt.admit_late": "admit_late",
  "attempt.extend": "extend",
};

function Request({ request, own }: { readonly request: RoomRequest; readonly own: boolean }) {
  const t = useTranslations("invigilation.requests");
  const { id, act, number, name, extraS, answers, requestedAt, requestedByName } = request;
  const ids = { approvalId: id, act };
  const asked = requestNames[act];
  const look = { size: "low", target: { ids, number, name, request: asked } } as const;
  const minutes = Math.round((extraS ?? 0) / 60);
  return (
    <li className="grid grid-cols-[var(--le)_minmax(0,1fr)] items-center border-b border-l-[6px] border-b-rule border-l-amber-mark bg-amber-wash">
      <span className="-ml-1.5 flex flex-wrap items-center justify-end gap-1.5 pr-[11px] font-semibold text-amber md:pr-4 md:text-18">
        <Icon of={UserRoundCheck} />
        {number}
      </span>
      <div className="grid items-center gap-x-4 gap-y-1 px-gutter py-1.5 md:grid-cols-[9.5rem_minmax(0,1fr)_auto]">
        <b>{name}</b>
        <p className="leading-table">
          <b className="text-amber">{t(`acts.${asked}`, { minutes, answers: answers ?? 0 })}</b>
          <span className="block text-15 text-ink-2">
            {t("asked", { name: requestedByName, time: secondText(new Date(requestedAt)) })}{" "}
            {t("reason", { reason: request.reason })}
          </span>
        </p>
        {own ? (
          <span className="text-15 text-ink-2">{t("own")}</span>
        ) : (
          <div className="flex flex-wrap gap-2 md:justify-end">
            <ActButton {...look} act="approve" variant="go" />
            <ActButton {...look} act="refuse" />
          </div>
        )}
      </div>
    </li>
  );
}
