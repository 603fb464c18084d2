import { type FaultReport, withReport } from "@/lib/domain/bank/fault-report";
import { call } from "./call";

type Sender = { readonly attemptId: string; readonly token: string };

const place = (attemptId: string) => `fault-reports:${attemptId}`;

/** What this tab could not send yet. It is lost with the tab: no answer ever lies here. */
function waiting(attemptId: string): readonly FaultReport[] {
  try {
    return JSON.parse(sessionStorage.getItem(place(attemptId)) ?? "[]") as FaultReport[];
  } catch {
    return [];
  }
}

function keep(attemptId: string, reports: readonly FaultReport[]): void {
  try {
    sessionStorage.setItem(place(attemptId), JSON.stringify(reports));
  } catch {
    // A browser that keeps nothing: what is sent at once still arrives.
  }
}

/** Sends a report, or keeps it until the network is back. Says whether it has arrived. */
export async function sendReport(sender: Sender, report: FaultReport): Promise<boolean> {
  keep(sender.attemptId, withReport(waiting(sender.attemptId), report));
  const arrived = await deliver(sender, report);
  if (arrived) forget(sender.attemptId, report);
  return arrived;
}

/** Sends what waits, one after the other, as far as the network carries. */
export async function sendWaiting(sender: Sender): Promise<void> {
  for (const report of waiting(sender.attemptId)) {
    if (!(await deliver(sender, report))) return;
    forget(sender.attemptId, report);
  }
}

/** A refusal for good is an end too: asking again would change nothing. */
async function deliver({ attemptId, token }: Sender, body: FaultReport): Promise<boolean> {
  const answer = await call(`attempts/${attemptId}/report`, { method: "POST", body, token });
  return answer.kind === "json" && ![401, 429].includes(answer.status) && answer.status < 500;
}

// Written again in the meantime, the newer one stays.
function forget(attemptId: string, { position, reason, text }: FaultReport): void {
  const left = waiting(attemptId).filter(
    (each) => each.position !== position || each.reason !== reason || each.text !== text,
  );
  keep(attemptId, left);
}
