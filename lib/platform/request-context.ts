import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type ResumedSession, resumeSession } from "@/lib/services/access/resume-session";
import type { Context } from "@/lib/services/context";
import { answerNotFound } from "./answer-not-found";
import { publicContext } from "./public-context";
import { readSessionToken } from "./session";

answerNotFound();

export type SignedInContext = Context & { readonly session: ResumedSession };

const places = { change_password: "/account/password", read_notice: "/account/notice" } as const;

/** The context of a signed-in person, or null. Read from the database once a request. */
export const optionalContext = cache(async (): Promise<SignedInContext | null> => {
  const token = await readSessionToken();
  if (token === null) return null;
  const ctx = await publicContext();
  const session = await resumeSession(ctx, { token });
  return session && { ...ctx, actor: session.actor, session };
});

/**
 * Who asks. Leads to the sign-in when nobody does, and first to what a person still has to do: a
 * first password to change, the notice to read.
 */
export async function requestContext(): Promise<SignedInContext> {
  const ctx = await unfinishedContext();
  const { unfinished } = ctx.session;
  if (unfinished) redirect(places[unfinished]);
  return ctx;
}

/** As `requestContext`, for the pages on which that is done. */
export async function unfinishedContext(): Promise<SignedInContext> {
  const ctx = await optionalContext();
  if (ctx) return ctx;
  const path = (await headers()).get("x-path") ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}
