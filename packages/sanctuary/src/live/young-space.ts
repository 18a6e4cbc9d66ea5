/**
 * Bounds the space where V8 puts what is new. It doubles that space whenever much survives, as when many connections
 * come at once, and keeps it from then on: without a bound it grows to some 50 MB, more than all that the connections
 * need themselves. A fixed size (`--max-semi-space-size`) can be set only by whoever starts the process; that growth
 * shall end can be said at any time.
 */
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes that are enough: with less, what is about to be written is taken for old and costs full collections. */
const ENOUGH = 6 * 1024 * 1024;

/** Looks after every collection, until there is enough; from then on it holds for the process. Returns what ends the looking. */
export function boundYoungSpace(): () => void {
  const observer = new PerformanceObserver(() => {
    if (youngSpace() < ENOUGH) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    observer.disconnect();
  });
  observer.observe({ entryTypes: ["gc"] });
  return () => observer.disconnect();
}

const youngSpace = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
