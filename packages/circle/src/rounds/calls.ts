/** The calls of sealed rounds and of live ones. Those of exchanges stand in `exchange/`. */
import { NexusError } from "@nexus/wire";
import type { CircleId, MessageId, RoundCalls } from "../api.ts";
import { feelingPoint, whole } from "../fields.ts";
import { checked } from "../input.ts";
import { stamp } from "../session/own.ts";
import type { Standpoint } from "../talk.ts";
import { pieceAt, roundAt } from "./at-round.ts";
import { isHeld, mayCancel, maySpeak } from "./may.ts";
import { checkedRound } from "./open-round.ts";
import type { RoundPayload } from "./payloads.ts";
import { speak } from "./piece-payloads.ts";
import type { RoundRecord } from "./record.ts";
import { sealMine } from "./seal-mine.ts";

const MINUTES = whole(1, 10);

export function ownRoundCalls(
  insideOf: (id: CircleId) => Standpoint,
): Omit<RoundCalls, "openExchange" | "remindOfRound" | "roundDraft"> {
  const say = ({ session }: Standpoint, payload: RoundPayload) => session.wish({ kind: "say", payload });
  const here = (id: CircleId, round: MessageId) => {
    const at = insideOf(id);
    return { at, record: roundAt(at.session.snapshot(), round), ...stamp(at.core) };
  };

  const live = (id: CircleId, round: MessageId) => {
    const at = insideOf(id);
    return { at, record: pieceAt(at.session.snapshot(), round), ...stamp(at.core) };
  };

  async function handOn(circle: CircleId, round: MessageId): Promise<void> {
    const { at, record, id, minute } = live(circle, round);
    const { holder } = record;
    if (holder === undefined) throw new NexusError("round-turn");
    if (holder !== at.me && !isHeld(at.inside.footing.context, record, at.me)) throw new NexusError("round-turn");
    await say(at, { type: "hand-on", id, minute, round, from: holder });
  }

  return {
    async openRound(circle, input) {
      const at = insideOf(circle);
      const payload = checkedRound(at, input);
      await say(at, payload);
      return payload.id;
    },

    sealWords: async (circle, round, text, fold) => sealMine(insideOf(circle), round, { text, fold }),

    sealGesture: async (circle, round, gesture) => sealMine(insideOf(circle), round, { gesture }),

    async pass(circle, round) {
      const at = insideOf(circle);
      if (roundAt(at.session.snapshot(), round).form === "piece") return await handOn(circle, round);
      await sealMine(at, round, undefined);
    },

    async cancelRound(circle, round) {
      const { at, record, id, minute } = here(circle, round);
      if (!mayCancel(at.inside.footing.context, record, at.me)) {
        throw new NexusError(record.phase === "closing" ? "round-over" : "law-round");
      }
      await say(at, { type: "cancel", id, minute, round });
    },

    async mood(circle, round, when, point) {
      const at = insideOf(circle);
      const snapshot = at.session.snapshot();
      const place = snapshot.items.get(round);
      const record: RoundRecord = (place?.kind === "round" ? place.over : undefined) ?? roundAt(snapshot, round);
      const given = checked(feelingPoint, point, "point");
      if (!record.moods || !record.roster.includes(at.me)) throw new NexusError("law-round");
      if (record.moods[when][at.me]) throw new NexusError("round-twice");
      await say(at, { type: "mood", ...stamp(at.core), round, when, point: given });
    },

    async arrive(circle, round, hold = false) {
      const { at, record, id, minute } = live(circle, round);
      if (!record.roster.includes(at.me)) throw new NexusError("law-round");
      if (record.here.includes(at.me) && (!hold || record.keepers.includes(at.me))) return;
      await say(at, { type: "arrive", id, minute, round, hold });
    },

    async speak(circle, round, text, { invites, to } = {}) {
      const { at, record, id, minute } = live(circle, round);
      if (to === undefined && !maySpeak(record, at.me)) throw new NexusError("round-turn");
      if (to !== undefined && !isInvited(at, to)) throw new NexusError("round-turn");
      const more = { ...(invites && { invites }), ...(to !== undefined && { to }) };
      const words = checked(speak.entries.text, text.trim(), "text");
      await say(at, { type: "speak", id, minute, round, text: words, ...more });
    },

    async silence(circle, round, minutes) {
      const { at, record, id, minute } = live(circle, round);
      const may = maySpeak(record, at.me) || isHeld(at.inside.footing.context, record, at.me);
      if (!may || record.phase !== "open") throw new NexusError("round-turn");
      const so = checked(MINUTES, minutes, "minutes");
      await say(at, { type: "silence", id, minute, round, minutes: so });
    },

    handOn,

    async turnTo(circle, round, phase) {
      const { at, record, id, minute } = live(circle, round);
      if (!isHeld(at.inside.footing.context, record, at.me)) throw new NexusError("law-round");
      if (record.keepers.length < record.keepersNeeded) {
        throw new NexusError("law-round", "a second keeper is still missing");
      }
      await say(at, { type: "turn-to", id, minute, round, phase });
    },
  };
}

const isInvited = ({ session }: Standpoint, to: MessageId): boolean => {
  const item = session.snapshot().items.get(to);
  return item?.kind === "spoken" && item.spoken.invites;
};
