/** Which locks of exchanges wait for this device. */
import type { Snapshot } from "../session/snapshot.ts";
import { commitmentTo, type ExchangeRecord, isComplete, isOfTwo } from "./record.ts";

/**
 * Those that lack our key, or in which it lies. Where an exchange was stopped, nothing new is left in its lock; what may
 * lie there is asked about on, so that the other cannot open it alone.
 */
export function dueLocks({ record: { state, mine, me, standing }, inside }: Snapshot): readonly ExchangeRecord[] {
  if (standing !== "member" || !inside) return [];
  return Object.values(state.exchanges?.open ?? {}).filter((record) => {
    const own = mine?.exchanges?.[record.id];
    if (!isOfTwo(record, me) || !isComplete(record) || own?.key === undefined) return false;
    if (commitmentTo(own.key) !== record.given[me]) return false;
    return own.isDeposited || !(own.isStopped || record.isStopped);
  });
}
