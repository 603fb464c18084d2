"use client";

import { useTranslations } from "next-intl";
import { MarginTime } from "@/components/ui/margin-time";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RoomMessage } from "@/lib/domain/sitting/room-snapshot";

/** What was said to candidates, and how many pressed that they read it. */
export function MessageList({ messages }: { readonly messages: readonly RoomMessage[] }) {
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
          {messages.map(({ id, at, kind, number, text, read, readers, sentBy }) => (
            <Tr key={id}>
              <Td>
                <MarginTime at={new Date(at)} />
              </Td>
              <Th scope="row">
                {number === null ? t("room") : t("one", { number })}
                <small>{kinds(kind)}</small>
              </Th>
              <Td>
                {text}
                <small>{t("by", { name: sentBy })}</small>
              </Td>
              <Td numeric label={t("read")}>
                {t("count", { read, readers })}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
