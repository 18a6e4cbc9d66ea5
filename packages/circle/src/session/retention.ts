/** How long the sanctuary keeps messages: told by the founder's device, which has the key for it, kept by everyone. */
import { seedToSigningKey } from "../log/signing-key.ts";
import { fromText, idToBytes } from "../text.ts";
import { HOUR } from "../time.ts";
import type { Session } from "./session.ts";
import { type Draft, tellAll } from "./snapshot.ts";

/** Tells the sanctuary once the agreement's days have changed. */
export async function tellRetention(session: Session): Promise<void> {
  const { record, inside } = session.snapshot();
  const days = inside?.footing.context.agreement.retentionDays;
  if (record.keeper === undefined || days === undefined || record.retained === days) return;
  const key = await seedToSigningKey(fromText(record.keeper));
  const circle = idToBytes(record.id);
  const proof = await session.link.prove("keeper", circle, key);
  await session.link.ask({ type: "retain", circle, key: key.publicKey, proof, days });
  await session.step((draft) => {
    draft.record = { ...draft.record, retained: days };
  });
}

/** Whether a message of that hour may be emptied by now, under an agreement of so many days. A day is left for clocks. */
const mayBeEmpty = (hour: number, days: number, now: number): boolean =>
  days > 0 && hour <= now / HOUR - (days - 1) * 24;

/**
 * A stub that is too young under the agreement of its epoch is in doubt: whoever was away may read later in the log that
 * the circle has agreed on fewer days since.
 */
export function noteStub(draft: Draft, hour: number, now: number): void {
  tellAll(draft, "ask");
  const days = draft.inside?.footing.context.agreement.retentionDays ?? 0;
  if (mayBeEmpty(hour, days, now)) return;
  draft.record = { ...draft.record, doubtedStub: Math.max(hour, draft.record.doubtedStub ?? 0) };
}

/** With every commit that is followed. */
export function settleStubs(draft: Draft, now: number): void {
  const { doubtedStub } = draft.record;
  const days = draft.inside?.footing.context.agreement.retentionDays ?? 0;
  if (doubtedStub === undefined || !mayBeEmpty(doubtedStub, days, now)) return;
  draft.record = { ...draft.record, doubtedStub: undefined };
}
