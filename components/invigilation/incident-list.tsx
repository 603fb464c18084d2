"use client";

import { useTranslations } from "next-intl";
import { secondText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { isRefusedEntry } from "@/lib/domain/sitting/incident";
import type { RoomIncident } from "@/lib/domain/sitting/room-snapshot";

/** What happened in the room, for its minutes. */
export function IncidentList({ incidents }: { readonly incidents: readonly RoomIncident[] }) {
  const t = useTranslations("invigilation.incidents");
  return (
    <>
      <Block className="pb-2">
        <SectionHead title={t("title")} />
        {incidents.length === 0 && <p className="text-ink-2">{t("none")}</p>}
      </Block>
      {incidents.length > 0 && (
        <Table caption={t("caption")}>
          <thead>
            <Tr>
              <Th>{t("at")}</Th>
              <Th>{t("what")}</Th>
              <Th>{t("who")}</Th>
              <Th>{t("note")}</Th>
            </Tr>
          </thead>
          <tbody>
            {incidents.map((incident) => (
              <Incident key={incident.id} incident={incident} />
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

function Incident({ incident }: { readonly incident: RoomIncident }) {
  const t = useTranslations("invigilation.incidents");
  const kinds = useTranslations("attempt.incident_kind");
  const { at, kind, sanction, number, name, note, resolvedAt, recordedBy, voiding } = incident;
  const costs = useTranslations("attempt.sanction");
  return (
    <Tr>
      <Td>{secondText(new Date(at))}</Td>
      <Th scope="row">
        {kinds(kind)}
        {sanction && <small>{costs(sanction)}</small>}
      </Th>
      <Td>{number === null ? t("room") : `${number} ${name}`}</Td>
      <Td>
        {isRefusedEntry(kind) ? t("address", { address: note }) : note}
        {kind === "call" && (
          <span>
            {resolvedAt === null
              ? t("unanswered")
              : t("answered", { time: secondText(new Date(resolvedAt)) })}
          </span>
        )}
        {voiding && <small>{t(`voiding.${voiding}`)}</small>}
        {recordedBy && <small>{t("by", { name: recordedBy })}</small>}
      </Td>
    </Tr>
  );
}
