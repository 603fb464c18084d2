"use client";

import { useTranslations } from "next-intl";
import { secondText } from "@/components/ui/instant";
import { MarginTime } from "@/components/ui/margin-time";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { isRefusedEntry } from "@/lib/domain/sitting/incident";
import type { RoomIncident } from "@/lib/domain/sitting/room-snapshot";

type Props = { readonly sittingId: string; readonly incidents: readonly RoomIncident[] };

/** What happened in the room, for its minutes; each as a paper of its own, too. */
export function IncidentList({ sittingId, incidents }: Props) {
  const t = useTranslations("invigilation.incidents");
  return (
    <>
      <Block className="pb-2">
        <SectionHead title={t("title")} />
        {incidents.length === 0 && <p className="text-ink-2">{t("none")}</p>}
      </Block>
      {incidents.length > 0 && (
        <Table caption={t("caption")} stacks>
          <thead>
            <Tr>
              <Th>{t("at")}</Th>
              <Th>{t("what")}</Th>
              <Th>{t("who")}</Th>
              <Th>{t("note")}</Th>
              <Th>{t("paper")}</Th>
            </Tr>
          </thead>
          <tbody>
            {incidents.map((incident) => (
              <Incident key={incident.id} sittingId={sittingId} incident={incident} />
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

type IncidentProps = Pick<Props, "sittingId"> & { readonly incident: RoomIncident };

function Incident({ sittingId, incident }: IncidentProps) {
  const t = useTranslations("invigilation.incidents");
  const kinds = useTranslations("attempt.incident_kind");
  const { at, kind, sanction, number, name, note, resolvedAt, recordedBy, voiding } = incident;
  const costs = useTranslations("attempt.sanction");
  return (
    <Tr>
      <Td>
        <MarginTime at={new Date(at)} />
      </Td>
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
      <Td>{kind !== "call" && <Papers sittingId={sittingId} incident={incident} />}</Td>
    </Tr>
  );
}

const formats = ["docx", "pdf"] as const;

/** The minutes of one incident, to edit and to print. A raised hand has none. */
function Papers({ sittingId, incident: { id, at } }: IncidentProps) {
  const t = useTranslations("invigilation.incidents");
  return (
    <span className="flex gap-4">
      {formats.map((format) => (
        <a
          key={format}
          href={`/sittings/${sittingId}/papers/incident?incident=${id}&format=${format}`}
          aria-label={t("download", {
            time: secondText(new Date(at)),
            format: t(`format.${format}`),
          })}
          className="inline-flex min-h-9 items-center"
        >
          {t(`format.${format}`)}
        </a>
      ))}
    </span>
  );
}
