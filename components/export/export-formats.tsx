import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";
import { type WrittenFormat, writtenFormats } from "@/lib/domain/bank/written-format";
import { formatKey } from "./format-key";

type ExportFormatsProps = {
  readonly current: WrittenFormat;
  readonly hrefOf: (format: WrittenFormat) => string;
};

/** Every format, what it is for and what it holds, with the one that is looked at. */
export function ExportFormats({ current, hrefOf }: ExportFormatsProps) {
  const t = useTranslations("export");
  return (
    <Table caption={t("formats.title")} stacks>
      <thead>
        <tr>
          <Th>{t("formats.number")}</Th>
          <Th>{t("formats.format")}</Th>
          <Th>{t("formats.for")}</Th>
          <Th>{t("formats.choose")}</Th>
        </tr>
      </thead>
      <tbody>
        {writtenFormats.map((format, index) => (
          <tr key={format} aria-current={format === current || undefined}>
            <Td>{index + 1}</Td>
            <Th scope="row">{t(`name.${formatKey[format]}`)}</Th>
            <Td label={t("formats.for")}>{t(`use.${formatKey[format]}`)}</Td>
            <Td label={t("formats.choose")}>
              {format === current ? (
                t("formats.chosen")
              ) : (
                <Link
                  href={hrefOf(format)}
                  aria-label={t("formats.look", { format: t(`name.${formatKey[format]}`) })}
                >
                  {t("formats.see")}
                </Link>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
