/** "yyyy-mm-dd" as Vietnamese papers write days: "dd/MM/yyyy". Needs no time zone: it is no instant. */
export function dayOf(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

/** The same without the year, for columns of one year. */
export function shortDayOf(day: string): string {
  return dayOf(day).slice(0, 5);
}
