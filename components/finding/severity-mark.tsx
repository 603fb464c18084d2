import { CircleAlert, CircleDot, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import type { Severity } from "@/lib/domain/finding/finding";

const looks = {
  critical: { tone: "bad", icon: CircleAlert },
  serious: { tone: "wait", icon: TriangleAlert },
  minor: { tone: "on", icon: CircleDot },
} as const;

/** How much a finding matters. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const t = useTranslations("finding.severities");
  return <StatusMark {...looks[severity]}>{t(severity)}</StatusMark>;
}
