"use client";

import { useTranslations } from "next-intl";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { linkOpenedHere } from "@/components/ui/link-opened-here";

/** A page that does not come must not look as if it were still on its way. */
const GIVE_UP_MS = 20_000;

/**
 * Says that the next page is on its way: nothing for 400 ms, then one line under the head. Pages
 * have no loading page of their own, which would answer 200 before anybody knows of a 404.
 */
export function LoadingHint() {
  const t = useTranslations("common");
  const path = usePathname();
  const search = useSearchParams().toString();
  const place = `${path}?${search}`;
  const [left, setLeft] = useState<string | null>(null);

  useEffect(() => {
    function leave(event: MouseEvent) {
      if (leadsToAnotherPage(event)) setLeft(place);
    }
    // After the router has had its say: a click it took is a page to wait for.
    document.addEventListener("click", leave);
    return () => document.removeEventListener("click", leave);
  }, [place]);

  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => setLeft(null), GIVE_UP_MS);
    return () => clearTimeout(timer);
  }, [left]);

  if (left !== place) return null;
  return (
    <p
      role="status"
      className="after-a-moment no-print fixed inset-x-0 top-0 z-6 border-b border-rule bg-pen-wash py-1 pl-[calc(var(--le)+var(--s5))] text-15"
    >
      {t("loading")}
    </p>
  );
}

function leadsToAnotherPage(event: MouseEvent): boolean {
  const link = linkOpenedHere(event);
  if (!link) return false;
  const { origin, pathname, search } = window.location;
  return (
    link.origin === origin &&
    `${link.pathname}${link.search}` !== `${pathname}${search}` &&
    // Only what the router takes over: anything else, the browser itself shows as loading.
    event.defaultPrevented
  );
}
