import { ok, rejected, type Result } from "@/lib/domain/result";

type Limits = {
  readonly most: number;
  /** Asked as soon as this many bytes are there, before the rest is read. */
  readonly head: { readonly length: number; readonly accept: (head: Uint8Array) => boolean };
};

/**
 * The body of a request, read no further than it may be: what says it is too large is not read at
 * all, what grows too large or begins as something else is left where that shows.
 */
export async function readUpload(
  request: Request,
  limits: Limits,
): Promise<Result<Uint8Array, "too_large" | "forbidden_type" | "empty">> {
  if (Number(request.headers.get("content-length") ?? 0) > limits.most) {
    return rejected("too_large");
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    chunks.push(read.value);
    size += read.value.byteLength;
    const problem = problemOf(chunks, { before: size - read.value.byteLength, size }, limits);
    if (problem) return leave(reader, problem);
  }
  return size === 0 ? rejected("empty") : ok(Buffer.concat(chunks));
}

/** What shows with the latest chunk; what the file begins as is looked at once. */
function problemOf(
  chunks: readonly Uint8Array[],
  { before, size }: { readonly before: number; readonly size: number },
  { most, head }: Limits,
): "too_large" | "forbidden_type" | null {
  if (size > most) return "too_large";
  if (before >= head.length || size < head.length) return null;
  return head.accept(Buffer.concat(chunks).subarray(0, head.length)) ? null : "forbidden_type";
}

async function leave<Reason>(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  reason: Reason,
): Promise<{ ok: false; reason: Reason }> {
  await reader?.cancel();
  return rejected(reason);
}
