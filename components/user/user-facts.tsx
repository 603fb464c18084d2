import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { dayText, instantText } from "@/components/ui/instant";
import { UserState } from "./user-state";

type UserFactsProps = {
  readonly account: {
    readonly login: string;
    readonly staffCode: string | null;
    readonly disabledAt: Date | null;
    readonly mustChangePassword: boolean;
    readonly passwordExpiresAt: Date | null;
    readonly noticeVersion: number | null;
    readonly createdAt: Date;
  };
};

export function UserFacts({ account }: UserFactsProps) {
  const t = useTranslations("user.detail");
  const { login, staffCode, passwordExpiresAt, noticeVersion, createdAt } = account;
  return (
    <DescriptionList
      items={[
        {
          label: t("state"),
          value: (
            <>
              <UserState {...account} />
              {passwordExpiresAt && account.mustChangePassword && (
                <small className="block font-normal text-ink-2">
                  {t("password_until", { at: instantText(passwordExpiresAt) })}
                </small>
              )}
            </>
          ),
        },
        { label: t("login"), value: login },
        ...(staffCode ? [{ label: t("staff_code"), value: staffCode }] : []),
        { label: t("created"), value: dayText(createdAt) },
        {
          label: t("notice"),
          value: noticeVersion ? t("notice_read", { version: noticeVersion }) : t("notice_unread"),
        },
      ]}
    />
  );
}
