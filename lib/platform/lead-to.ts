import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

/**
 * Leads to another page after something was written. What the browser kept of the pages seen before
 * is dropped: whoever goes back to a list sees what is true by then.
 */
export function leadTo(address: string): never {
  revalidatePath("/", "layout");
  redirect(address);
}
