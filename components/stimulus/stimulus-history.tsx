import { useTranslations } from "next-intl";
import { instantText } from "@/components/ui/instant";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";

type Version = {
  readonly version: number;
  readonly authorName: string;
  readonly createdAt: Date;
};

type Props = {
  readonly versions: readonly Version[];
  readonly approvedVersion: number | null;
};

/** The versions of a stimulus, newest first. */
export function StimulusHistory({ versions, approvedVersion }: Props) {
  const t = useTranslations("stimulus.history");
  return (
    <>
      <Block>
        <SectionHead title={t("title")} />
      </Block>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <Th numeric>{t("version")}</Th>
            <Th>{t("author")}</Th>
            <Th>{t("at")}</Th>
            <Th>{t("use")}</Th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, authorName, createdAt }) => (
            <Tr key={version}>
              <Td numeric>{version}</Td>
              <Th scope="row">{authorName}</Th>
              <Td>{instantText(createdAt)}</Td>
              <Td>{version === approvedVersion ? t("inUse") : ""}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
