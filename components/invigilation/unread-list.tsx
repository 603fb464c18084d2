import { useTranslations } from "next-intl";
import type { RoomCandidate, RoomMessage } from "@/lib/domain/sitting/room-snapshot";
import { unreadOf } from "@/lib/domain/sitting/unread";
import { StandingMark } from "./standing-mark";

type UnreadListProps = {
  readonly message: RoomMessage;
  readonly candidates: readonly RoomCandidate[];
};

/** Who has not read what was said to the room: to be told by word of mouth. Nothing where all have. */
export function UnreadList({ message, candidates }: UnreadListProps) {
  const t = useTranslations("invigilation.messages");
  const { people, more } = unreadOf(message, candidates);
  if (message.number !== null || people.length === 0) return null;
  return (
    <details>
      <summary className="min-h-low cursor-pointer py-1.5 font-semibold text-pen">
        {t("unread", { count: people.length + more })}
      </summary>
      <ul className="mb-2 gap-x-6 md:columns-2">
        {people.map(({ id, number, name, standing }) => (
          <li key={id} className="flex break-inside-avoid flex-wrap gap-x-2 py-0.5">
            <b>{number}</b>
            {name}
            {standing !== "working" && <StandingMark standing={standing} />}
          </li>
        ))}
        {more > 0 && <li className="py-0.5">{t("more", { count: more })}</li>}
      </ul>
    </details>
  );
}
