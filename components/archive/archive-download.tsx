import { getTranslations } from "next-intl/server";
import { FileLinks } from "@/components/ui/file-links";
import { Link } from "@/components/ui/link";
import { Hint } from "@/components/ui/note";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import type { BankId } from "@/lib/domain/ids";

type Props = {
  readonly bankId: BankId;
  readonly bankName: string;
  /** Whether the reader may also read one back. */
  readonly restores: boolean;
};

/** The whole bank as one file, whatever the list is narrowed to. */
export async function ArchiveDownload({ bankId, bankName, restores }: Props) {
  const t = await getTranslations("archive");
  return (
    <Block>
      <SectionHead title={t("take.title")} sub={t("take.sub", { bank: bankName })} />
      <FileLinks
        name={t("take.name", { bank: bankName })}
        files={[{ label: t("take.get"), href: `/bank/export/archive?bank=${bankId}` }]}
      />
      <Hint>{t("take.keys")}</Hint>
      {restores && (
        <p>
          <Link href="/bank/restore">{t("take.restore")}</Link>
        </p>
      )}
    </Block>
  );
}
