import type { ReactNode } from "react";
import { type Crumb, Block, Page, PageHead } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";

type Props = {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  /** As whoever brought the file calls it. */
  readonly name: string;
  readonly counts: ReactNode;
  readonly steps: ReactNode;
  /** How it stands: what was written already, and what keeps it from being undone. */
  readonly standing: ReactNode;
  readonly views: ReactNode;
  readonly lines: ReactNode;
  /** What of the file became no line; null where there is nothing of the kind. */
  readonly skipped: {
    readonly title: string;
    readonly sub: string;
    readonly rows: ReactNode;
  } | null;
  readonly acts: ReactNode;
};

/** What a file holds, line by line, before and after it is written. */
export function LookPage({ title, crumbs, name, counts, steps, skipped, ...parts }: Props) {
  const sub = (
    <>
      <p className="font-semibold break-all">{name}</p>
      {counts}
    </>
  );
  return (
    <Page>
      <PageHead title={title} crumbs={crumbs} sub={sub}>
        {steps}
      </PageHead>
      {parts.standing}
      <Block space="small" className="pb-3">
        {parts.views}
      </Block>
      {parts.lines}
      {skipped && (
        <>
          <Block>
            <SectionHead title={skipped.title} sub={skipped.sub} />
          </Block>
          {skipped.rows}
        </>
      )}
      {parts.acts}
    </Page>
  );
}
