/** How much one connection may ask for. */
import { Bucket, type Rate } from "./bucket.ts";

export interface Rates {
  readonly entries: Rate;
  readonly commits: Rate;
  /** Archives under an id that is new. */
  readonly archives: Rate;
  /** Circles without a founding code, by who is inside of one. */
  readonly foundings: Rate;
  /** Everything else. */
  readonly requests: Rate;
}

export const DEFAULT_RATES: Rates = {
  entries: { burst: 200, perSecond: 50 },
  commits: { burst: 40, perSecond: 10 },
  archives: { burst: 4, perSecond: 4 / 3600 },
  foundings: { burst: 2, perSecond: 2 / 3600 },
  requests: { burst: 500, perSecond: 200 },
};

export type Buckets = Readonly<Record<keyof Rates, Bucket>>;

export const newBuckets = (rates: Rates, now: number): Buckets => ({
  entries: new Bucket(rates.entries, now),
  commits: new Bucket(rates.commits, now),
  archives: new Bucket(rates.archives, now),
  foundings: new Bucket(rates.foundings, now),
  requests: new Bucket(rates.requests, now),
});
