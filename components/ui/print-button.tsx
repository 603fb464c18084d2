"use client";

import { Printer } from "lucide-react";
import { Button } from "./button";

export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button icon={Printer} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
