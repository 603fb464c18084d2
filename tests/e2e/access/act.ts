import { readFileSync } from "node:fs";
import { and, count, inArray, like, not } from "drizzle-orm";
import { z } from "zod";
import { auditEvent } from "@/db/schema";
import { idle } from "@/lib/forms/form";
import type { Backstage } from "../support/backstage";
import { type Answer, ask } from "./ask";
import type { Ids, Person } from "./people";

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({
      filename: z.string(),
      exportedName: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});

type BuiltAction = { readonly id: string; readonly page: string };

/** Every server action of the build: the id under which the framework calls it, and a page it is on. */
export function builtActions(): ReadonlyMap<string, BuiltAction> {
  const text = readFileSync(".next/server/server-reference-manifest.json", "utf8");
  const { node } = manifest.parse(JSON.parse(text));
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
      const [worker = ""] = Object.keys(workers);
      const page = worker
        .replace(/^app/, "")
        .replace(/\/page$/, "")
        .replace(/\/\([^)]+\)/g, "");
      return [`${filename.replace(/^app\//, "")} ${exportedName}`, { id, page: page || "/" }];
    }),
  );
}

/** What an action is called with: a form, as most are, or plain values. */
export type Sent =
  | { readonly form: Readonly<Record<string, string>> }
  | { readonly value: unknown };

type Caller = { readonly cookie: string | undefined; readonly ids: Ids };

/** Calls an action as the framework's own script in the page would. */
export async function act(
  { id, page }: BuiltAction,
  { cookie, ids }: Caller,
  sent: Sent,
): Promise<Answer> {
  const path = page.replace(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? "none");
  const body = new FormData();
  if ("form" in sent) {
    for (const [name, value] of Object.entries(sent.form)) body.append(`_1_${name}`, value);
    body.append("0", JSON.stringify([idle, "$K1"]));
  } else {
    body.append("0", JSON.stringify([sent.value]));
  }
  const headers = { "Next-Action": id, Accept: "text/x-component" };
  return ask(path, { method: "POST", cookie, headers, body });
}

/** How many acts of each of these persons the log knows, but for signing in. */
export async function actsOf(
  { world }: Backstage,
  persons: readonly Pick<Person, "userId">[],
): Promise<ReadonlyMap<string | null, number>> {
  const ids = persons.map(({ userId }) => userId);
  const rows = await world.db
    .select({ userId: auditEvent.actorId, acts: count() })
    .from(auditEvent)
    .where(and(inArray(auditEvent.actorId, ids), not(like(auditEvent.act, "session.%"))))
    .groupBy(auditEvent.actorId);
  return new Map(rows.map(({ userId, acts }) => [userId, acts]));
}
