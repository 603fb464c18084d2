import { useTranslations } from "next-intl";
import { DoorClosed, DoorOpen, Hourglass, Lock } from "lucide-react";
import { timeText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { MarginDay } from "@/components/ui/margin-day";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";

type RoomTableProps = {
  readonly caption: string;
  readonly rooms: readonly {
    readonly id: string;
    readonly name: string;
    readonly room: string;
    readonly testName: string;
    readonly state: SittingState;
    readonly windowFrom: Date;
    readonly windowTo: Date;
    readonly startedAt: Date | null;
    readonly listed: number;
  }[];
};

/** Rooms with the way into each. */
export function RoomTable({ caption, rooms }: RoomTableProps) {
  const t = useTranslations("invigilation.list");
  return (
    <Table caption={caption} stacks>
      <thead>
        <Tr>
          <Th numeric>{t("time")}</Th>
          <Th>{t("room")}</Th>
          <Th>{t("sitting")}</Th>
          <Th numeric>{t("listed")}</Th>
          <Th>{t("state")}</Th>
        </Tr>
      </thead>
      <tbody>
        {rooms.map((room) => (
          <Tr key={room.id}>
            <Td numeric>
              <span className="block">{timeText(room.windowFrom)}</span>
              <MarginDay at={room.windowFrom} />
            </Td>
            <Th scope="row">
              <Link href={`/rooms/${room.id}`}>{room.room}</Link>
            </Th>
            <Td>
              {room.name}
              {room.testName !== room.name && <small>{room.testName}</small>}
            </Td>
            <Td numeric label={t("listed")}>
              {room.listed}
            </Td>
            <Td>
              <RoomState state={room.state} started={room.startedAt !== null} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const looks = {
  ready: { icon: DoorClosed, tone: "off" },
  open: { icon: DoorOpen, tone: "on" },
  started: { icon: Hourglass, tone: "on" },
  closed: { icon: Lock, tone: "off" },
  settled: { icon: Lock, tone: "off" },
} as const;

type RoomStateProps = { readonly state: SittingState; readonly started: boolean };

function RoomState({ state, started }: RoomStateProps) {
  const t = useTranslations("invigilation.state");
  if (state === "draft") return null;
  const shown = state === "open" && started ? "started" : state;
  return <StatusMark {...looks[shown]}>{t(shown)}</StatusMark>;
}
