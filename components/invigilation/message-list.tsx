"use client";

import { useTranslations } from "next-intl";
import { MarginTime } from "@/components/ui/margin-time";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RoomSnapshot } from "@/lib/domain/sitting/room-snapshot";
import { UnreadList } from "./unread-list";

type MessageListProps = Pick<RoomSnapshot, "messages" | "candidates">;

/** What was said to candidates, how many pressed that they read it, and who did not. */
export function MessageList({ messages, candidates }: MessageListProps) {
  const t = useTranslations("invigilation.messages");
  const kinds = useTranslations("attempt.message_kind");
  if (messages.length === 0) return null;
  return (
    <>
      <Block className="pb-2">
        <SectionHead title={t("title")} />
      </Block>
      <Table caption={t("caption")} stacks>
        <thead>
          <Tr>
            <Th>{t("at")}</Th>
            <Th>{t("to")}</Th>
            <Th>{t("text")}</Th>
            <Th numeric>{t("read")}</Th>
          </Tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <Tr key={message.id}>
              <Td>
                <MarginTime at={new Date(message.at)} />
              </Td>
              <Th scope="row">
                {message.number === null ? t("room") : t("one", { number: message.number })}
                <small>{kinds(message.kind)}</small>
              </Th>
              <Td>
                {message.text}
                <small>{t("by", { name: message.sentBy })}</small>
                <UnreadList message={message} candidates={candidates} />
              </Td>
              <Td numeric label={t("read")}>
                {t("count", { read: message.read, readers: message.readers })}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
