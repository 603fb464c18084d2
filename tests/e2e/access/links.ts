/** Addresses of this site that the links of a page lead to. */
export const linksIn = (body: string): readonly string[] =>
  [...body.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );

/** Links that differ in whose they are, or in what is chosen on the page they lead to. */
export const kindOf = (link: string): string =>
  link.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id").replace(/=[^&]*/g, "=");
