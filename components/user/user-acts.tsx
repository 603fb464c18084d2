import { KeyRound, LogOut, TimerOff, UserCheck, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/action-form";
import { ButtonStack } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Icon } from "@/components/ui/icon";
import { ResetPasswordButton } from "./reset-password-button";

const icons = {
  unlock: TimerOff,
  end_sessions: LogOut,
  disable: UserX,
  enable: UserCheck,
} as const;

type Act = keyof typeof icons;

type UserActsProps = {
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly reset: FormAction;
  readonly acts: Readonly<Record<Act, FormAction>>;
};

/** What an administrator may do with somebody else's account. */
export function UserActs({ userId, login, name, disabled, reset, acts }: UserActsProps) {
  const t = useTranslations("user.acts");
  const common = useTranslations("common");
  const offered: Act[] = disabled ? ["enable"] : ["unlock", "end_sessions", "disable"];
  return (
    <ButtonStack>
      {!disabled && (
        <ResetPasswordButton
          action={reset}
          userId={userId}
          login={login}
          name={name}
          icon={<Icon of={KeyRound} />}
        />
      )}
      {offered.map((act) => (
        <ConfirmButton
          key={act}
          wide
          tone={act === "disable" ? "seal" : "pen"}
          icon={<Icon of={icons[act]} />}
          title={t(`${act}_title`, { name })}
          text={<p>{t(`${act}_text`)}</p>}
          confirm={t(act)}
          cancel={common("cancel")}
          action={acts[act]}
          fields={{ userId }}
          texts={t.raw("reasons") as Record<string, string>}
        >
          {t(act)}
        </ConfirmButton>
      ))}
    </ButtonStack>
  );
}
