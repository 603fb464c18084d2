import { useFormatter, useTranslations } from "next-intl";
import { dayText, exactText, instantText } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";

type Version = {
  readonly version: number;
  readonly authorName: string;
  readonly createdAt: Date;
};

type Review = {
  readonly id: string;
  readonly version: number;
  readonly verdict: "approved" | "returned";
  readonly comment: string;
  readonly reviewerName: string;
  readonly createdAt: Date;
};

type Use = {
  readonly testId: string;
  readonly testName: string;
  readonly forms: number;
  readonly lastWindowFrom: Date | null;
};

type Props = {
  readonly itemId: string;
  readonly approvedVersion: number | null;
  readonly versions: readonly Version[];
  readonly reviews: readonly Review[];
  readonly whereUsed: readonly Use[];
};

/** What became of an item: its versions with what reviewers said, and the tests that held it. */
export function ItemHistory({ itemId, approvedVersion, versions, reviews, whereUsed }: Props) {
  const t = useTranslations("item");
  return (
    <>
      <Block>
        <SectionHead title={t("history.title")} />
      </Block>
      <Table caption={t("history.caption")}>
        <thead>
          <tr>
            <Th numeric>{t("history.version")}</Th>
            <Th>{t("history.author")}</Th>
            <Th>{t("history.at")}</Th>
            <Th>{t("history.review")}</Th>
          </tr>
        </thead>
        <tbody>
          {versions.map((row) => (
            <VersionRow
              key={row.version}
              itemId={itemId}
              row={row}
              inUse={row.version === approvedVersion}
              reviews={reviews.filter(({ version }) => version === row.version)}
            />
          ))}
        </tbody>
      </Table>
      <WhereUsed uses={whereUsed} />
    </>
  );
}

type RowProps = {
  readonly itemId: string;
  readonly row: Version;
  readonly inUse: boolean;
  readonly reviews: readonly Review[];
};

function VersionRow({ itemId, row, inUse, reviews }: RowProps) {
  const t = useTranslations("item.history");
  const before = row.version - 1;
  return (
    <Tr>
      <Td numeric>{row.version}</Td>
      <Th scope="row">
        {row.authorName}
        {inUse && <small>{t("inUse")}</small>}
      </Th>
      <Td>
        {exactText(row.createdAt)}
        {before > 0 && (
          <Link
            href={`/bank/items/${itemId}/compare?before=${before}&after=${row.version}`}
            className="block py-0.5"
          >
            {t("compare", { version: before })}
          </Link>
        )}
      </Td>
      <Td>
        {reviews.length === 0 && <span className="text-ink-2">{t("noReview")}</span>}
        {reviews.map(({ id, verdict, comment, reviewerName, createdAt }) => (
          <div key={id} className="max-w-text">
            {t(verdict, {
              name: reviewerName,
              at: instantText(createdAt),
            })}
            {comment && <p className="whitespace-pre-line">{comment}</p>}
          </div>
        ))}
      </Td>
    </Tr>
  );
}

function WhereUsed({ uses }: { readonly uses: readonly Use[] }) {
  const t = useTranslations("item.used");
  const format = useFormatter();
  return (
    <>
      <Block>
        <SectionHead title={t("title")} {...(uses.length === 0 && { sub: t("none") })} />
      </Block>
      {uses.length > 0 && (
        <Table caption={t("caption")}>
          <thead>
            <tr>
              <Th numeric>{t("forms")}</Th>
              <Th>{t("test")}</Th>
              <Th numeric>{t("last")}</Th>
            </tr>
          </thead>
          <tbody>
            {uses.map(({ testId, testName, forms, lastWindowFrom }) => (
              <Tr key={testId}>
                <Td numeric>{format.number(forms)}</Td>
                <Th scope="row">{testName}</Th>
                <Td numeric>{lastWindowFrom && dayText(lastWindowFrom)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
