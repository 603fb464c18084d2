import { Trash2 } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryForm } from "@/components/sitting/entry-form";
import { SafeBrowser } from "@/components/sitting/safe-browser";
import { SittingForm } from "@/components/sitting/sitting-form";
import { SittingHead } from "@/components/sitting/sitting-head";
import { WindowFields } from "@/components/sitting/window-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { Block, Page } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { dayInVietNam } from "@/lib/domain/calendar/day";
import type { SittingId } from "@/lib/domain/ids";
import { lateRuleOf } from "@/lib/domain/sitting/late-limit";
import { idOf } from "@/lib/platform/id-of";
import { requestContext, type SignedInContext } from "@/lib/platform/request-context";
import { loadSafeBrowser } from "@/lib/services/sitting/load-safe-browser";
import { loadSittingChoices } from "@/lib/services/sitting/load-sitting-choices";
import { loadSittingHead } from "@/lib/services/sitting/load-sitting-head";
import { deleteSittingAction } from "../actions";
import {
  dropSafeBrowserAction,
  editSittingAction,
  renewWindowAction,
  requireSafeBrowserAction,
  restrictEntryAction,
  useOwnSafeBrowserAction,
} from "./actions";

type Props = { params: Promise<{ sittingId: string }> };
type Head = Awaited<ReturnType<typeof loadSittingHead>>;

export default async function SittingSettingsPage({ params }: Props) {
  const ctx = await requestContext();
  const sittingId = idOf<SittingId>((await params).sittingId);
  const head = await loadSittingHead(ctx, { sittingId });
  const { state } = head.sitting;
  if (!head.may.write || state === "closed" || state === "settled") notFound();
  return (
    <Page top={<SittingHead {...head} section="settings" />}>
      {state === "draft" ? <Draft ctx={ctx} head={head} /> : <Window head={head} />}
      <EntryForm
        sittingId={sittingId}
        networks={head.sitting.networks}
        address={ctx.request.ip}
        action={restrictEntryAction}
      />
      <SafeBrowser
        sittingId={sittingId}
        browser={await loadSafeBrowser(ctx, { sittingId })}
        acts={{
          make: requireSafeBrowserAction,
          useOwn: useOwnSafeBrowserAction,
          drop: dropSafeBrowserAction,
        }}
      />
    </Page>
  );
}

async function Draft({ ctx, head }: { readonly ctx: SignedInContext; readonly head: Head }) {
  const { sitting, test } = head;
  const choices = await loadSittingChoices(ctx, { on: dayInVietNam(ctx.now) });
  const defaults = {
    ...sitting,
    lateRule: lateRuleOf(sitting.lateLimitS, test.allowanceS),
    withStartCode: sitting.startCode !== null,
  };
  return (
    <>
      <Block>
        <SittingForm {...choices} defaults={defaults} action={editSittingAction} />
      </Block>
      {head.counts.listed === 0 && <Delete sittingId={sitting.id} />}
    </>
  );
}

async function Delete({ sittingId }: { readonly sittingId: SittingId }) {
  const t = await getTranslations("sitting.delete");
  const common = await getTranslations("common");
  return (
    <Block>
      <SectionHead title={t("section")} sub={t("sub")} />
      <ConfirmButton
        icon={<Icon of={Trash2} />}
        title={t("title")}
        text={<p>{t("text")}</p>}
        confirm={t("button")}
        cancel={common("cancel")}
        action={deleteSittingAction}
        fields={{ sittingId }}
        texts={t.raw("reasons") as Record<string, string>}
      >
        {t("button")}
      </ConfirmButton>
    </Block>
  );
}

async function Window({ head: { sitting } }: { readonly head: Head }) {
  const t = await getTranslations("sitting.move");
  const form = await getTranslations("sitting.form");
  return (
    <Block>
      <SectionHead title={t("title")} sub={t(sitting.state === "open" ? "subOpen" : "sub")} />
      <ActionForm
        action={renewWindowAction}
        texts={form.raw("reasons") as Record<string, string>}
        label={t("title")}
      >
        <input type="hidden" name="sittingId" value={sitting.id} />
        <WindowFields defaults={sitting} />
        <TextField
          name="lateMinutes"
          label={form("lateMinutes")}
          help={t("lateHelp")}
          inputMode="numeric"
          defaultValue={sitting.lateLimitS === null ? "" : sitting.lateLimitS / 60}
        />
        <SubmitButton>{t("button")}</SubmitButton>
      </ActionForm>
    </Block>
  );
}
