import { notFound } from "next/navigation";
import { NotFound } from "@/lib/services/context";

/** Makes the framework answer 404 to whatever a use case refuses as `NotFound`, without a catch in each page. */
export function answerNotFound(): void {
  if ("digest" in NotFound.prototype) return;
  Object.defineProperty(NotFound.prototype, "digest", { value: frameworkDigest() });
}

function frameworkDigest(): unknown {
  try {
    return notFound();
  } catch (error) {
    return (error as { digest?: unknown }).digest;
  }
}
