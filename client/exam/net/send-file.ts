import type { Answer } from "@/lib/domain/attempt/client/wire";
import { pageHash } from "./safe-browser";

/** A file on its way to the server. */
export type Sending = { readonly done: Promise<Answer>; readonly stop: () => void };

type Parcel = {
  readonly path: string;
  readonly file: File;
  readonly token: string;
  /** From 0 to 1, as the browser hands it to the line. */
  readonly onShare: (share: number) => void;
};

/** A line over which nothing moves for so long counts as cut. */
const silenceMs = 30_000;

/**
 * Sends a file as it is. `fetch` cannot say how far it has come. Never throws: no reply, and one that
 * is not JSON, are `nothing`.
 */
export function sendFile({ path, file, token, onShare }: Parcel): Sending {
  const request = new XMLHttpRequest();
  let timer = 0;
  const done = new Promise<Answer>((resolve) => {
    const listen = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => request.abort(), silenceMs);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      listen();
      onShare(total > 0 ? loaded / total : 0);
    };
    request.onloadend = () => {
      window.clearTimeout(timer);
      resolve(answerOf(request));
    };
    request.open("POST", `/api/v1/${path}`);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("authorization", `Bearer ${token}`);
    for (const [name, value] of Object.entries(pageHash())) request.setRequestHeader(name, value);
    listen();
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

function answerOf(request: XMLHttpRequest): Answer {
  try {
    const body: unknown = JSON.parse(request.responseText);
    const wait = Number(request.getResponseHeader("retry-after") ?? Number.NaN);
    const retryAfterS = Number.isFinite(wait) ? wait : null;
    return { kind: "json", status: request.status, body, retryAfterS };
  } catch {
    return { kind: "nothing" };
  }
}
