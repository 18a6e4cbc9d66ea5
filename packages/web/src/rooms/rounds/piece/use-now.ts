/** The time of day, looked at every so often; for what changes slowly. In ms since 1970. */
import { useEffect, useState } from "preact/hooks";

export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(look);
  }, [everyMs]);
  return now;
}
