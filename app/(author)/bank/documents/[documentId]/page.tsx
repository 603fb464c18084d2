import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DocumentForm } from "@/components/legal/document-form";
import { RestingItems } from "@/components/legal/resting-items";
import { StandingMark } from "@/components/legal/standing-mark";
import { TermText } from "@/components/legal/term-text";
import { DescriptionList } from "@/components/ui/description-list";
import { dayOf } from "@/components/ui/day";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { Block, Page, PageHead } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { SectionHead } from "@/components/ui/section-head";
import type { LegalDocumentId } from "@/lib/domain/ids";
import { may } from "@/lib/domain/policy/policy";
import { idOf } from "@/lib/platform/id-of";
import { requestContext } from "@/lib/platform/request-context";
import {
  itemsPerDocumentPage,
  type LoadedDocument,
  loadDocument,
} from "@/lib/services/reference/load-document";
import { confirmBasisAction, saveDocumentAction } from "../actions";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

export default async function DocumentPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const documentId = idOf<LegalDocumentId>((await params).documentId);
  const page = PageNumber.parse((await searchParams).page);
  const document = await loadDocument(ctx, { documentId, page });
  const t = await getTranslations("legal");
  return (
    <Page>
      <PageHead
        title={document.number}
        crumbs={[
          { label: t("bank"), ...(may(ctx.actor, "item.read") && { href: "/bank" }) },
          { label: t("list.title"), href: "/bank/documents" },
        ]}
        sub={document.title}
      >
        <StandingMark standing={document.standing} />
      </PageHead>
      {document.waiting > 0 && (
        <Note tone="wait" title={t("page.waiting", { count: document.waiting })}>
          {t("page.waitingText")}
        </Note>
      )}
      <Facts document={document} />
      {may(ctx.actor, "item.read") && (
        <Questions document={document} page={page} reviews={may(ctx.actor, "item.review")} />
      )}
      {may(ctx.actor, "document.write") && (
        <Block>
          <SectionHead title={t("form.editTitle")} sub={t("form.editSub")} />
          <DocumentForm entry={document} others={document.others} action={saveDocumentAction} />
        </Block>
      )}
    </Page>
  );
}

async function Facts({ document }: { document: LoadedDocument }) {
  const t = await getTranslations("legal.page");
  const { replacedById, replacedBy, replaces, issuer, issuedOn, note } = document;
  const issued = [issuer, issuedOn && dayOf(issuedOn)].filter(Boolean).join(", ");
  const facts = [
    {
      label: t("term"),
      value: <TermText from={document.effectiveFrom} lastDay={document.lastDay} />,
    },
    { label: t("issued"), value: issued },
    {
      label: t("replacedBy"),
      value: replacedById && <Link href={`/bank/documents/${replacedById}`}>{replacedBy}</Link>,
    },
    {
      label: t("replaces"),
      value: replaces.length > 0 && (
        <span className="flex flex-wrap gap-x-3">
          {replaces.map(({ id, number }) => (
            <Link key={id} href={`/bank/documents/${id}`}>
              {number}
            </Link>
          ))}
        </span>
      ),
    },
    { label: t("check"), value: document.needsCheck && t("needsCheck") },
    { label: t("note"), value: note },
  ];
  return (
    <Block space="small" className="max-w-text">
      <DescriptionList items={facts.filter(({ value }) => Boolean(value))} />
    </Block>
  );
}

type QuestionsProps = { document: LoadedDocument; page: number; reviews: boolean };

async function Questions({ document, page, reviews }: QuestionsProps) {
  const t = await getTranslations("legal.items");
  return (
    <>
      <Block>
        <SectionHead title={t("title")} sub={t("sub", { count: document.total })} />
      </Block>
      {document.items.length > 0 && (
        <>
          <RestingItems
            document={document}
            items={document.items}
            others={document.others}
            confirm={reviews ? confirmBasisAction : undefined}
          />
          <Pagination
            page={page}
            pageSize={itemsPerDocumentPage}
            total={document.total}
            hrefOf={(to) => `/bank/documents/${document.id}?page=${to}`}
          />
        </>
      )}
    </>
  );
}
