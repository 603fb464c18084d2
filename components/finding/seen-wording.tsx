"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useFormState } from "@/components/ui/action-form";
import { useSettled } from "./standing-forms";

/**
 * Sends along over which wording a form writes: the one its fields were filled with, or the one its
 * last answer told of. A page that learns anew what there is, since another of its forms was saved,
 * leaves the fields as they were typed, so it must not move this either.
 */
export function SeenWording({ over }: { readonly over: string }) {
  const state = useFormState()?.state;
  const settled = useSettled();
  const [first] = useState(over);
  const done = useEffectEvent(() => settled?.());
  useEffect(() => {
    if (state?.status === "done") done();
  }, [state]);
  return <input type="hidden" name="over" value={state?.values?.over ?? first} />;
}
