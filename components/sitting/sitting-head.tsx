import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { SectionNav } from "@/components/ui/section-nav";
import type { SittingState } from "@/lib/domain/sitting/lifecycle";
import { SittingFlow } from "./sitting-state";
import { windowText } from "./window-text";

const sections = ["list", "slips", "print", "marking", "results", "settings"] as const;
export type SittingSection = (typeof sections)[number];

const pathOf: Record<SittingSection, string> = {
  list: "",
  slips: "/slips",
  print: "/print",
  marking: "/marking",
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
  /** The test has questions that people mark. */
  readonly markedByHand: boolean;
  /** Undefined on a page below a section. */
  readonly section?: SittingSection;
};

/** What every page of a sitting begins with: which it is, how far it has come, and its parts. */
export function SittingHead({ sitting, may, markedByHand, section }: SittingHeadProps) {
  const t = useTranslations("sitting");
  const { id, name, room, state, windowFrom, windowTo } = sitting;
  const running = isRunning(state);
  const offered = offeredSections({ sitting, may, markedByHand });
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

const isRunning = (state: SittingState) => state === "ready" || state === "open";

/** The parts of a sitting that this person has something to do with, as far as it has come. */
function offeredSections({
  sitting: { state },
  may,
  markedByHand,
}: Omit<SittingHeadProps, "section">): Record<SittingSection, boolean> {
  return {
    list: true,
    slips: may.invigilate && isRunning(state),
    print: true,
    marking: may.write && markedByHand,
    results: may.readResults && (state === "closed" || state === "settled"),
    settings: may.write && (state === "draft" || isRunning(state)),
  };
}
