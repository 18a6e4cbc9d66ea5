/** The calls of exchanges. See `rounds-api.ts`. */
import { bytesToBase64url, NexusError } from "@nexus/wire";
import * as v from "valibot";
import type { CircleId, MemberId, MessageId, RoundCalls } from "../api.ts";
import { fold, whole, words } from "../fields.ts";
import { checked } from "../input.ts";
import { hourNow } from "../session/clock.ts";
import { stamp } from "../session/own.ts";
import { type Draft, enqueue, type Snapshot } from "../session/snapshot.ts";
import { type Standpoint, takeOut } from "../talk.ts";
import { OPEN_AT_ONCE } from "./decide.ts";
import { lockAnswer, sealQuestion } from "./layers.ts";
import { changeMineOfExchange } from "./mine.ts";
import { type ExchangeRecord, exchangeAt, isComplete, otherOf } from "./record.ts";

const wish = v.object({ question: words(500), hours: whole(1, 672) });
const answer = v.strictObject({ text: words(4000), fold });

export function exchangeCalls(
  insideOf: (id: CircleId) => Standpoint,
): Pick<RoundCalls, "openExchange" | "sealWords" | "pass" | "cancelRound"> {
  return {
    async openExchange(circle, input) {
      const { session, me, core, inside } = insideOf(circle);
      const { question, hours } = checked(wish, { ...input, question: input.question.trim() }, "exchange");
      const open = Object.values(session.snapshot().record.state.exchanges?.open ?? {}).filter(({ by }) => by === me);
      if (open.length >= OPEN_AT_ONCE) throw new NexusError("input-invalid", `at most ${OPEN_AT_ONCE} exchanges`);
      const roundKey = roundKeyFor(insideOf(circle), input.with);
      const stamped = stamp(core);
      const of = { circle: inside.footing.circle, exchange: stamped.id, author: me, reader: input.with };
      const box = await sealQuestion(roundKey, of, question);
      const payload = {
        type: "exchange",
        ...stamped,
        with: input.with,
        hours,
        question: bytesToBase64url(box),
      } as const;
      await session.step((draft) => {
        enqueue(draft, { kind: "say", payload });
        changeMineOfExchange(draft, stamped.id, { question });
      });
      return stamped.id;
    },

    sealWords: async (circle, ...words) => giveAnswer(insideOf(circle), ...words),
    pass: async (circle, id) => stopExchange(insideOf(circle), id),
    cancelRound: async (circle, id) => stopExchange(insideOf(circle), id),
  };
}

/** Seals one's answer. It can never be changed: the key that it fits is fixed with it. */
async function giveAnswer(at: Standpoint, id: MessageId, text: string, folded?: string): Promise<void> {
  const { session, me, core, inside } = at;
  const said = checked(answer, { text: text.trim(), fold: folded?.trim() || undefined }, "answer");
  const record = giveableAt(session.snapshot(), id, hourNow(core));
  const other = otherOf(record, me);
  const of = { circle: inside.footing.circle, exchange: id, author: me, reader: other };
  const sealed = { text: said.text, fold: said.fold };
  const locked = await lockAnswer(roundKeyFor(at, other), of, sealed, core.random);
  const [body, commitment, key] = [locked.body, locked.commitment, locked.key].map(bytesToBase64url) as [
    string,
    string,
    string,
  ];
  await session.step((draft) => {
    giveableAt(draft, id, hourNow(core));
    enqueue(draft, { kind: "say", payload: { type: "give", ...stamp(core), exchange: id, commitment, body } });
    changeMineOfExchange(draft, id, { sealed, key });
  });
}

/** Passes, or stops. Whatever of ours has not gone out never does. */
async function stopExchange({ session, core }: Standpoint, id: MessageId): Promise<void> {
  await session.step((draft) => {
    if (!exchangeAt(draft, id)) throw new NexusError("round-over");
    const waits = ({ intent, sealed }: Draft["outbox"][number]) =>
      !sealed && intent.kind === "say" && intent.payload.type === "give" && intent.payload.exchange === id;
    for (const row of draft.outbox.filter(waits)) takeOut(draft, row);
    const isDeposited = draft.record.mine?.exchanges?.[id]?.isDeposited;
    // A key that may lie in the lock is kept: if the other's comes to it all the same, both open.
    changeMineOfExchange(draft, id, { isStopped: true, ...(!isDeposited && { key: undefined, sealed: undefined }) });
    enqueue(draft, { kind: "say", payload: { type: "stop", ...stamp(core), exchange: id } });
  });
}

function giveableAt(snapshot: Pick<Snapshot, "record">, id: MessageId, hour: number): ExchangeRecord {
  const record = exchangeAt(snapshot, id);
  if (!record) throw new NexusError("round-over");
  if (snapshot.record.mine?.exchanges?.[id]?.sealed) throw new NexusError("round-twice");
  if (isComplete(record) || hour >= record.deadline) throw new NexusError("round-over");
  return record;
}

/** Throws `member-unknown`, `round-keys`. */
function roundKeyFor({ inside, me }: Standpoint, member: MemberId): Uint8Array {
  const keyOf = (id: MemberId) => inside.footing.members.find((it) => it.id === id);
  const other = keyOf(member);
  if (!other || member === me) throw new NexusError("member-unknown");
  if (!other.roundKey || !keyOf(me)?.roundKey) throw new NexusError("round-keys", other.name);
  return other.roundKey;
}
