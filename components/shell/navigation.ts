import { type Action, type Actor, may } from "@/lib/domain/policy/policy";

export type NavigationEntry = {
  readonly href: string;
  /** Under `shell.nav` in the messages. */
  readonly messageKey: string;
  /** Who may do this sees the entry. */
  readonly action: Action;
};

/** The main menu, in the order in which it is shown. Only pages that exist. */
const navigation: readonly NavigationEntry[] = [
  { href: "/bank", messageKey: "bank", action: "item.read" },
  { href: "/bank/imports", messageKey: "imports", action: "item.write" },
  { href: "/bank/review", messageKey: "review", action: "item.review" },
  { href: "/bank/documents", messageKey: "documents", action: "document.read" },
  { href: "/blueprints", messageKey: "blueprints", action: "blueprint.read" },
  { href: "/tests", messageKey: "tests", action: "blueprint.write" },
  { href: "/sittings", messageKey: "sittings", action: "sitting.read" },
  { href: "/contests", messageKey: "contests", action: "contest.read" },
  { href: "/rooms", messageKey: "rooms", action: "sitting.invigilate" },
  { href: "/marking", messageKey: "marking", action: "answer.mark" },
  { href: "/my-contests", messageKey: "my_contests", action: "contest.enter" },
  { href: "/practice", messageKey: "practice", action: "practice.own" },
  { href: "/overview", messageKey: "overview", action: "overview.read" },
  { href: "/campaigns", messageKey: "campaigns", action: "campaign.read" },
  { href: "/follow-up", messageKey: "follow_up", action: "finding.read" },
  { href: "/criteria", messageKey: "criteria", action: "criteria.read" },
  { href: "/units", messageKey: "units", action: "unit.read" },
  { href: "/officers", messageKey: "officers", action: "officer.read" },
  { href: "/users", messageKey: "users", action: "user.read" },
  { href: "/audit", messageKey: "audit", action: "audit.read" },
  { href: "/paper-templates", messageKey: "paper_templates", action: "reference.write" },
  { href: "/installation", messageKey: "installation", action: "reference.write" },
];

/** What a person finds in the menu: what their roles let them do. */
export function entriesFor(actor: Actor): readonly NavigationEntry[] {
  return navigation.filter(({ action }) => may(actor, action));
}
