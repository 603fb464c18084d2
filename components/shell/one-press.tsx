"use client";

import { useEffect } from "react";
import { onePress } from "@/lib/domain/press/one-press";

/** Makes a double press one press, on every page. */
export function OnePress() {
  useEffect(() => onePress(window), []);
  return null;
}
