/** No bank of items is longer, and what is to the right says nothing about them. */
export const tableLimits = { rows: 20_000, columns: 60, sheets: 20 };
