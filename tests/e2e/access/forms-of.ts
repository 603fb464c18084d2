/** Sending a page's forms by itself, the browser tells this to whoever looks for it in the page. */
const guard = "window.earlyTyping";

/** Sent as a form, by the address in so many words, or kept by the framework until its script is there. */
const harmless = /\b(?:method="(?:post|get)"|role="search"|action="javascript:throw)/i;

/**
 * What a page's forms would do, were they pressed before its script is there, that they should not:
 * be sent twice, or put into the address what was typed. Only searches and choices of what is shown
 * are asked by address, and they say so.
 */
export function carelessForms(body: string): string[] {
  const first = body.indexOf("<form");
  if (first === -1) return [];
  const guarded = body.indexOf(guard);
  const late =
    guarded === -1 || guarded > first ? ["forms before what lets them be sent once"] : [];
  const forms = [...body.matchAll(/<form\b[^>]*>/gi)].map(([tag]) => tag);
  const bare = forms.filter((tag) => !harmless.test(tag));
  const around = [...body.matchAll(/<(?:button|input)\b[^>]*\sform(?:action|method)="[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => !/formmethod="post"/i.test(tag));
  return [...late, ...bare, ...around];
}
