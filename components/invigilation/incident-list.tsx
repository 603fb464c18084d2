"use client";

import { useTranslations } from "next-intl";
import { FileLinks } from "@/components/ui/file-links";
import { secondText } from "@/components/ui/instant";
import { MarginTime } from "@/components/ui/margin-time";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { isRefusedEntry } from "@/lib/domain/sitting/incident";
import type { RoomIncident, RoomIntervention } from "@/lib/domain/sitting/room-snapshot";

type Props = {
  readonly sittingId: string;
  readonly incidents: readonly RoomIncident[];
  readonly interventions: readonly RoomIntervention[];
};

/**
 * What happened in the room and what was done about it, for its minutes, the newest first; what
 * happened as a paper of its own, too.
 */
export function IncidentList({ sittingId, incidents, interventions }: Props) {
  const t = useTranslations("invigilation.incidents");
  const lines = [...incidents, ...interventions].sort((a, b) => b.at - a.at);
  return (
    <>
      <Block className="pb-2">
        <SectionHead title={t("title")} />
        {lines.length === 0 && <p className="text-ink-2">{t("none")}</p>}
      </Block>
      {lines.length > 0 && (
        <Table caption={t("caption")} stacks>
          <thead>
            <Tr>
              <Th>{t("at")}</Th>
              <Th>{t("what")}</Th>
              <Th>{t("who")}</Th>
              <Th>{t("note")}</Th>
              <Th>{t("papers")}</Th>
            </Tr>
          </thead>
          <tbody>
            {lines.map((line) =>
              "act" in line ? (
                <Intervention key={line.id} {...line} />
              ) : (
                <Incident key={line.id} sittingId={sittingId} incident={line} />
              ),
            )}
          </tbody>
        </Table>
      )}
    </>
  );
}

function Intervention(props: RoomIntervention) {
  const { at, act, extraS, number, name, reason, by, requestedBy } = props;
  const t = useTranslations("invigilation.incidents");
  return (
    <Tr>
      <Td>
        <MarginTime at={new Date(at)} />
      </Td>
      <Th scope="row">
        {t(`acts.${act}`)}
        {extraS !== null && <small>{t("time", { minutes: Math.round(extraS / 60) })}</small>}
      </Th>
      <Td>{number === null ? t("room") : `${number} ${name}`}</Td>
      <Td>
        {reason}
        <small>
          {by === null && t("self")}
          {by !== null && requestedBy === null && t("done", { name: by })}
          {by !== null && requestedBy !== null && t("allowed", { by, name: requestedBy })}
        </small>
      </Td>
      <Td />
    </Tr>
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
        {kind === "outside_network" && <small>{t("outside")}</small>}
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
    <FileLinks
      name={t("paper", { time: secondText(new Date(at)) })}
      files={formats.map((format) => ({
        label: t(`format.${format}`),
        href: `/sittings/${sittingId}/papers/incident?incident=${id}&format=${format}`,
      }))}
    />
  );
}
