import { useEffect, useState } from "preact/hooks";
import type { Uploads } from "./uploads";

/** The files on their way, drawn anew whenever one moves. */
export function useUploads(uploads: Uploads | null): Uploads | null {
  const [, draw] = useState(0);
  useEffect(() => uploads?.subscribe(() => draw((count) => count + 1)), [uploads]);
  return uploads;
}
