import type { Metadata } from "next";
import { ClientMessages } from "@/components/ui/client-messages";
import type { ReactNode } from "react";
import { preferences } from "@/lib/platform/preferences";
import "./globals.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: { default: "Sát Hạch", template: "%s · Sát Hạch" } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, theme, size } = await preferences();
  return (
    <html lang={language} data-theme={theme} data-size={size}>
      <body>
        <ClientMessages>{children}</ClientMessages>
      </body>
    </html>
  );
}
