/** Leaving one's key in the lock of an exchange, and saying both keys. */
import { bytesToBase64url, NexusError } from "@nexus/wire";
import type { MessageId } from "../api.ts";
import { askInside } from "../session/door.ts";
import { stamp } from "../session/own.ts";

import type { Session } from "../session/session.ts";
import { enqueue } from "../session/snapshot.ts";
import { fromText, idToBytes } from "../text.ts";
import { dueLocks } from "./due-locks.ts";
import { changeMineOfExchange } from "./mine.ts";
import { commitmentTo, type ExchangeRecord, otherOf } from "./record.ts";

export interface Lifted {
  /** Ours was the second key: it is for us to say both. */
  readonly isOurs: boolean;
  /** Says both, unless somebody has. */
  say(): Promise<void>;
}

/** Undefined while the lock waits for the other's key. */
export async function leaveKey(session: Session, id: MessageId): Promise<Lifted | undefined> {
  const own = session.snapshot().record.mine?.exchanges?.[id];
  // Before it is sent, so that this device asks on even if it dies now and the exchange is stopped meanwhile.
  if (!own?.isDeposited) await session.step((draft) => changeMineOfExchange(draft, id, { isDeposited: true }));
  const { record } = session.snapshot();
  const due = dueLocks(session.snapshot()).find((it) => it.id === id);
  if (!due || own?.key === undefined) return undefined;
  const other = due.given[otherOf(due, record.me)] as string;
  const circle = idToBytes(record.id);
  const frame = { type: "deposit", circle, key: fromText(own.key), other: fromText(other) } as const;
  const reply = await askInside(session, frame);
  if (reply.type !== "lock") throw new NexusError("sanctuary-misbehaved", "no answer to deposit");
  if (!reply.key) return undefined;
  const theirs = bytesToBase64url(reply.key);
  if (commitmentTo(theirs) !== other) throw new NexusError("sanctuary-misbehaved", "a key that fits no answer");
  return { isOurs: !own.isDeposited, say: () => sayBoth(session, due, theirs) };
}

const sayBoth = (session: Session, { id, by }: ExchangeRecord, theirs: string): Promise<void> =>
  session.step((draft) => {
    const { me, mine, state } = draft.record;
    const own = mine?.exchanges?.[id]?.key;
    const waits = draft.outbox.some(
      ({ intent }) => intent.kind === "say" && intent.payload.type === "lift" && intent.payload.exchange === id,
    );
    if (!state.exchanges?.open[id] || own === undefined || waits) return;
    const keys: [string, string] = by === me ? [own, theirs] : [theirs, own];
    enqueue(draft, { kind: "say", payload: { type: "lift", ...stamp(session.core), exchange: id, keys } });
  });
