import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { SectionNav } from "@/components/ui/section-nav";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";
import { SittingFlow } from "./sitting-state";
import { windowText } from "./window-text";

const sections = ["list", "slips", "print", "results", "settings"] as const;
export type SittingSection = (typeof sections)[number];

const pathOf: Record<SittingSection, string> = {
  list: "",
  slips: "/slips",
  print: "/print",
  results: "/results",
  settings: "/settings",
};

export type SittingHeadProps = {
  readonly sitting: {
    readonly id: string;
    readonly name: string;
    readonly room: string;
    readonly state: SittingState;
    readonly windowFrom: Date;
    readonly windowTo: Date;
  };
  readonly may: {
    readonly write: boolean;
    readonly invigilate: boolean;
    readonly readResults: boolean;
  };
  /** Undefined on a page below a section. */
  readonly section?: SittingSection;
};

/** What every page of a sitting begins with: which it is, how far it has come, and its parts. */
export function SittingHead({ sitting, may, section }: SittingHeadProps) {
  const t = useTranslations("sitting");
  const { id, name, room, state, windowFrom, windowTo } = sitting;
  const running = state === "ready" || state === "open";
  const offered: Record<SittingSection, boolean> = {
    list: true,
    slips: may.invigilate && running,
    print: true,
    results: may.readResults && (state === "closed" || state === "settled"),
    settings: may.write && (state === "draft" || running),
  };
  // The list has the way to the room beside it, as the next step.
  const toRoom = may.invigilate && running && section !== "list";
  return (
    <div>
      <PageHead
        title={name}
        crumbs={[{ label: t("list.title"), href: "/sittings" }]}
        sub={t("head.sub", { room, window: windowText(windowFrom, windowTo) })}
      >
        <SittingFlow state={state} />
        {toRoom && <ButtonLink href={`/rooms/${id}`}>{t("head.room")}</ButtonLink>}
      </PageHead>
      <SectionNav
        label={t("head.sections")}
        sections={sections
          .filter((part) => offered[part])
          .map((part) => ({
            href: `/sittings/${id}${pathOf[part]}`,
            label: t(`sections.${part}`),
            current: part === section,
          }))}
      />
    </div>
  );
}
