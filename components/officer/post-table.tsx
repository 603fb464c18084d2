import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { dayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";
import { EndPostButton } from "./end-post-button";

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

type PostTableProps = {
  readonly posts: readonly PostRow[];
  readonly officerId: string;
  /** Absent where nobody may end posts. */
  readonly end?: FormAction | undefined;
};

/** Every post somebody held, the latest first. */
export function PostTable({ posts, officerId, end }: PostTableProps) {
  const t = useTranslations("officer.posts");
  const english = useLocale() === "en";
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("unit")}</Th>
          <Th>{t("title_held")}</Th>
          <Th>{t("job_group")}</Th>
          <Th numeric>{t("from")}</Th>
          <Th numeric>{t("until")}</Th>
          {end && <Th>{t("act")}</Th>}
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
            <Td label={t("title_held")}>
              {post.title}
              {post.concurrent && <small>{t("concurrent")}</small>}
            </Td>
            <Td label={t("job_group")}>{english ? post.jobGroupNameEn : post.jobGroupName}</Td>
            <Td label={t("from")} numeric>
              {dayOf(post.validFrom)}
            </Td>
            <Td label={t("until")} numeric>
              {post.validTo ? dayOf(post.validTo) : t("now")}
            </Td>
            {end && (
              <Td label={t("act")}>
                {post.validTo === null && (
                  <EndPostButton action={end} officerId={officerId} post={post} />
                )}
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
