/**
 * What a member does beside talking: folds somebody's words on this device, tells the keepers, compares safety pictures.
 * See `talk-api.ts`.
 */
import { NexusError } from "@nexus/wire";
import type { CircleId, MemberId, TalkCalls } from "./api.ts";
import { checkedReport, checkedTopic } from "./input.ts";
import { keepersFor } from "./report/keepers-for.ts";
import { safetyPicture } from "./safety-picture.ts";
import { changeMine, withOrWithout } from "./session/mine.ts";
import { stamp } from "./session/own.ts";
import type { Session } from "./session/session.ts";
import { enqueue } from "./session/snapshot.ts";
import type { Standpoint } from "./talk.ts";
import { idToBytes } from "./text.ts";

export type AsideCalls = Pick<TalkCalls, "mute" | "notToday" | "report" | "putAway" | "compare" | "compared">;

export function asideCalls(sessionOf: (id: CircleId) => Session, insideOf: (id: CircleId) => Standpoint): AsideCalls {
  return {
    async mute(id, member, on) {
      const session = sessionOf(id);
      other(session, member);
      await session.step((draft) =>
        changeMine(draft, (mine) => ({ ...mine, muted: withOrWithout(mine.muted, member, on) })),
      );
    },

    async notToday(id, topic, until) {
      const session = sessionOf(id);
      const named = checkedTopic(topic).toLowerCase();
      const now = session.core.now();
      await session.step((draft) =>
        changeMine(draft, (mine) => {
          const others = (mine.notToday ?? []).filter((it) => it.topic !== named && it.until > now);
          return { ...mine, notToday: until === undefined ? others : [...others, { topic: named, until }] };
        }),
      );
    },

    async report(id, { line, items, without = [] }) {
      const { session, inside, me, core } = insideOf(id);
      const letter = checkedReport({ line, items: [...items] });
      const known = session.snapshot().items;
      if (items.some((item) => known.get(item) === undefined)) throw new NexusError("entry-unknown");
      const keepers = keepersFor(inside, me).map((keeper) => keeper.id);
      const told = keepers.filter((keeper) => !without.includes(keeper));
      if (told.length === 0) throw new NexusError("keeper-none");
      await session.wish({ kind: "report", ...stamp(core), keepers: told, letter });
    },

    putAway: (id, report) =>
      sessionOf(id).step((draft) =>
        changeMine(draft, (mine) => ({ ...mine, reports: mine.reports?.filter((it) => it.id !== report) ?? [] })),
      ),

    async compare(id, member) {
      const { inside, me } = insideOf(id);
      const keyOf = (of: MemberId) => inside.footing.members.find((it) => it.id === of)?.signatureKey;
      const [own, theirs] = [keyOf(me), keyOf(member)];
      if (!own || !theirs || member === me) throw new NexusError("member-unknown");
      return await safetyPicture(idToBytes(id), own, theirs);
    },

    async compared(id, member, on) {
      const session = sessionOf(id);
      other(session, member);
      await session.step((draft) => {
        changeMine(draft, (mine) => ({ ...mine, compared: withOrWithout(mine.compared, member, on) }));
        // The circle may know who has made sure of whom; who is outside tells nobody any more.
        if (!draft.inside) return;
        enqueue(draft, { kind: "say", payload: { type: "compared", ...stamp(session.core), of: member, on } });
      });
    },
  };
}

function other(session: Session, member: MemberId): void {
  const found = session.view().members.find((it) => it.id === member);
  if (!found || found.isMe) throw new NexusError("member-unknown");
}
