import { CircleUserRound, KeyRound, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";

type UserStateProps = { readonly disabledAt: Date | null; readonly mustChangePassword: boolean };

/** Accounts in use are grey; what needs a hand is coloured. */
export function UserState({ disabledAt, mustChangePassword }: UserStateProps) {
  const t = useTranslations("user.states");
  if (disabledAt) {
    return (
      <StatusMark tone="bad" icon={UserX}>
        {t("disabled")}
      </StatusMark>
    );
  }
  if (mustChangePassword) {
    return (
      <StatusMark tone="wait" icon={KeyRound}>
        {t("temporary")}
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="off" icon={CircleUserRound}>
      {t("in_use")}
    </StatusMark>
  );
}
