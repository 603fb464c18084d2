import type { Cell } from "./cell";
import { textOf } from "./cell";

/** Days since 31/12/1899 that a birth date of somebody at work may be. */
const serials = { first: 7_306, last: 51_500 };
const years = { first: 1920, last: 2040 };

/**
 * A birth date as lists write it: a date cell, its bare serial number, text in the order of day,
 * month, year (1/7/1985, 01-07-1985, ngày 01 tháng 7 năm 1985) or ISO, or the year alone.
 *
 * "yyyy-mm-dd" or "yyyy"; null for nothing; undefined for what cannot be read. Two-digit years are
 * not guessed.
 */
export function readBirth(cell: Cell | undefined): string | null | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : dayOf(cell);
  if (typeof cell === "number") return ofNumber(cell);
  const text = textOf(cell);
  if (text === "") return null;
  if (/^\d+(\.0+)?$/.test(text)) return ofNumber(Number(text));
  return ofText(text.toLowerCase());
}

function ofNumber(value: number): string | undefined {
  const whole = Math.floor(value);
  if (value === whole && isYear(whole)) return String(whole);
  if (whole < serials.first || whole > serials.last) return undefined;
  // Serial 60 is a day that never was; every birth date lies after it.
  return dayOf(new Date(Date.UTC(1899, 11, 30) + whole * 86_400_000));
}

const dayFirst = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/;
const inWords = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00)?(?:\.0+)?z?)?$/;

function ofText(text: string): string | undefined {
  const plain = text.replace(/\s+00:00(:00)?$/, "");
  const ordered = dayFirst.exec(plain) ?? inWords.exec(plain);
  if (ordered) return checked(ordered[3], ordered[2], ordered[1]);
  const iso = yearFirst.exec(text);
  return iso ? checked(iso[1], iso[2], iso[3]) : undefined;
}

function checked(year = "", month = "", day = ""): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? dayOf(date) : undefined;
}

function dayOf(date: Date): string | undefined {
  return isYear(date.getUTCFullYear()) ? date.toISOString().slice(0, 10) : undefined;
}

function isYear(year: number): boolean {
  return year >= years.first && year <= years.last;
}
