import { type Roles, inRooms } from "./access-roles";

/**
 * Whose token a call of the attempt API needs, which no account's session opens by itself; or whose
 * session.
 */
export const calls: Readonly<
  Record<string, "everyone" | "candidate" | "attempt" | "shown" | Roles>
> = {
  "GET rooms/:id": inRooms,
  "POST rooms/:id/emergency-files": inRooms,
  "GET openapi.json": "everyone",
  // Whoever answers a form that shows the picture, or may see it elsewhere with an account.
  "GET media/:id": "shown",
  "GET sittings": "everyone",
  "GET sittings/:id/me": "candidate",
  // A candidate who has the wrong browser fetches it with that.
  "GET sittings/:id/sat-hach.seb": "everyone",
  // With number and code, or with the account of an officer on the list.
  "POST sittings/:id/enter": "everyone",
  "POST sittings/:id/rules": "candidate",
  "POST sittings/:id/start": "candidate",
  "POST sittings/:id/take-over": "candidate",
  "GET attempts/:id": "attempt",
  "GET attempts/:id/events": "attempt",
  "POST attempts/:id/save": "attempt",
  "POST attempts/:id/files": "attempt",
  "POST attempts/:id/submit": "attempt",
  "POST attempts/:id/call": "attempt",
  "POST attempts/:id/acknowledge": "attempt",
  "POST attempts/:id/here": "attempt",
  "POST attempts/:id/report": "attempt",
};
