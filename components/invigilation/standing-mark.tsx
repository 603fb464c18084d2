import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { Standing } from "@/lib/domain/sitting/standing";
import { standingLooks } from "./standing-look";

/** A candidate's standing as glyph, word and colour. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const t = useTranslations("attempt.standing");
  return <StatusMark {...standingLooks[standing]}>{t(standing)}</StatusMark>;
}
