/** What `bench delivery` prints; parts that were not asked for are left out. Times in milliseconds. */
export type DeliveryReport = {
  readonly baseline_tps?: number;
  /** By connections. */
  readonly saturated?: Readonly<Record<string, Saturated>>;
  readonly paced?: Paced;
  readonly watched?: Watched;
  /** Every candidate of the day answering one by one, together about 1,000 times a second. */
  readonly brisk?: Pick<Paced, "saves_per_s" | "save_p95_ms" | "cpu_ms_per_save">;
  readonly cpu_ms_per_attempt?: number;
  readonly herd?: {
    readonly candidates: number;
    readonly start_p50_ms: number;
    readonly start_p95_ms: number;
    readonly errors: number;
  };
  readonly finish?: { readonly submit_p95_ms: number; readonly errors: number };
  readonly lost: number;
  readonly duplicates: number;
  readonly rss_mib: number;
  readonly other_cores: number;
};

export type Saturated = {
  readonly saves_per_s: number;
  readonly ratio: number;
  readonly p95_ms: number;
  readonly cpu_ms_per_save: number;
};

export type Paced = {
  readonly candidates: number;
  readonly saves_per_s: number;
  readonly save_p50_ms: number;
  readonly save_p95_ms: number;
  readonly save_p99_ms: number;
  readonly cpu_ms_per_save: number;
};

/** Saves at the pace of `paced`, alone and while so many views of the room are kept fresh. */
export type Watched = {
  readonly views: number;
  readonly looks_per_s: number;
  /** Put off for something more urgent. */
  readonly looks_shed: number;
  /** Of a campaign, built one after the other meanwhile. */
  readonly reports: number;
  readonly save_p99_ms_alone: number;
  readonly save_p99_ms: number;
  readonly errors: number;
};
