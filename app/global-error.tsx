"use client";

import en from "@/messages/en/errors.json";
import vi from "@/messages/vi/errors.json";
import { Button } from "@/components/ui/button";
import { Hint } from "@/components/ui/note";
import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** When even the head of the page cannot be made, in both languages: nobody's wish is known here. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="vi">
      <body>
        <title>{vi.defect.title}</title>
        <main className="with-margin flex-1 pt-8 pr-6 pl-[calc(var(--le)+24px)]">
          {[vi, en].map(({ defect }, index) => (
            <section key={defect.title} lang={index === 0 ? "vi" : "en"} className="mb-8">
              <h1>{defect.title}</h1>
              <Hint tone="bad">{defect.text}</Hint>
              {error.digest && (
                <p className="mb-4">{defect.reference.replace("{reference}", error.digest)}</p>
              )}
              <Button variant={index === 0 ? "go" : "outline"} onClick={reset}>
                {defect.retry}
              </Button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
