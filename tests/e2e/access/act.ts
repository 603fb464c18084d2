import { readFileSync } from "node:fs";
import { and, count, eq, not, like } from "drizzle-orm";
import { z } from "zod";
import { auditEvent } from "@/db/schema";
import type { UserId } from "@/lib/domain/ids";
import { idle } from "@/lib/forms/form";
import type { Backstage } from "../support/backstage";
import { type Answer, ask } from "./ask";
import type { Ids } from "./people";

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
  { readonly form: Readonly<Record<string, string>> } | { readonly value: unknown };

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

/** How many acts of a person the log knows, but for signing in. */
export async function actsBy({ world }: Backstage, userId: UserId): Promise<number> {
  const [row] = await world.db
    .select({ acts: count() })
    .from(auditEvent)
    .where(and(eq(auditEvent.actorId, userId), not(like(auditEvent.act, "session.%"))));
  return row?.acts ?? 0;
}
