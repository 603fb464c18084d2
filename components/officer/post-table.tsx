import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Table, Td, Th } from "@/components/ui/table";

export type PostRow = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly jobGroupName: string;
  readonly jobGroupNameEn: string;
  readonly concurrent: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly reached: boolean;
};

/** Every post somebody held, the latest first. */
export function PostTable({ posts }: { readonly posts: readonly PostRow[] }) {
  const t = useTranslations("officer.posts");
  const english = useLocale() === "en";
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("unit")}</Th>
          <Th>{t("title_held")}</Th>
          <Th>{t("job_group")}</Th>
          <Th numeric>{t("from")}</Th>
          <Th numeric>{t("until")}</Th>
        </tr>
      </thead>
      <tbody>
        {posts.map((post, index) => (
          <tr key={post.id}>
            <Td>{posts.length - index}</Td>
            <Th scope="row">
              {post.reached ? (
                <Link href={`/units/${post.unitId}`} className="inline-block min-h-6">
                  {post.unitName}
                </Link>
              ) : (
                post.unitName
              )}
            </Th>
            <Td>
              {post.title}
              {post.concurrent && <small>{t("concurrent")}</small>}
            </Td>
            <Td>{english ? post.jobGroupNameEn : post.jobGroupName}</Td>
            <Td numeric>{dayOf(post.validFrom)}</Td>
            <Td numeric>{post.validTo ? dayOf(post.validTo) : t("now")}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
