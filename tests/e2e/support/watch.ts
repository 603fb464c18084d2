import type { BrowserContext } from "@playwright/test";

/**
 * Notes what no page of the product may ever do, whatever it is tested for: ask another origin for
 * anything, break its own content policy, throw an error that nobody caught.
 */
export function watch(context: BrowserContext, origin: string): readonly string[] {
  const trouble: string[] = [];
  context.on("request", (request) => {
    if (!isOurs(request.url(), origin)) trouble.push(`asked a stranger: ${request.url()}`);
  });
  context.on("weberror", (error) => trouble.push(`uncaught: ${error.error().message}`));
  context.on("console", (message) => {
    if (/Content[- ]Security[- ]Policy/i.test(message.text())) trouble.push(message.text());
  });
  return trouble;
}

function isOurs(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
}
