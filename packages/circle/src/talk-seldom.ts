/** What is seldom asked for of what members say: fetched with the first of it. See `talk-api.ts`. */
import { NexusError } from "@nexus/wire";
import type { CircleId, MemberId, MessageId, TalkCalls } from "./api.ts";
import { words } from "./fields.ts";
import { checked } from "./input.ts";
import { part } from "./part.ts";
import { keepersFor } from "./report/keepers-for.ts";
import { reportLetter } from "./report/report-letter.ts";
import { attachmentsToSend, type OutboxRow } from "./session/intent.ts";
import { changeMine, unshelve, withOrWithout } from "./session/mine.ts";
import { stamp } from "./session/own.ts";
import type { Session } from "./session/session.ts";
import { type Draft, enqueue } from "./session/snapshot.ts";
import type { Standpoint } from "./talk.ts";
import { idToBytes } from "./text.ts";

type SeldomCalls = Pick<
  TalkCalls,
  "tryAgain" | "sendWithout" | "mute" | "notToday" | "report" | "putAway" | "compare" | "compared"
>;

const topicOf = words(60);

export function seldomCalls(sessionOf: (id: CircleId) => Session, insideOf: (id: CircleId) => Standpoint): SeldomCalls {
  return {
    tryAgain: (id, message) =>
      sessionOf(id).step((draft) => {
        const row = heldRow(draft, message);
        const { held: _, ...freed } = row;
        replace(draft, row, freed);
      }),

    sendWithout: (id, message) =>
      sessionOf(id).step((draft) => {
        const row = heldRow(draft, message);
        const { held: _, placed: __, ...freed } = row;
        if (row.intent.kind !== "say" || row.intent.payload.type !== "sharing") throw new NexusError("entry-unknown");
        const { attachments: ___, ...payload } = row.intent.payload;
        if (payload.text === "") throw new NexusError("input-invalid", "there are no words to send");
        replace(draft, row, { ...freed, intent: { kind: "say", payload } });
        unshelve(
          draft,
          attachmentsToSend(row).map((it) => it.id),
        );
      }),

    async mute(id, member, on) {
      const session = sessionOf(id);
      other(session, member);
      await session.step((draft) =>
        changeMine(draft, (mine) => ({ ...mine, muted: withOrWithout(mine.muted, member, on) })),
      );
    },

    async notToday(id, topic, until) {
      const session = sessionOf(id);
      const named = checked(topicOf, topic.trim(), "topic").toLowerCase();
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
      const letter = checked(reportLetter, { line: line.trim(), items: [...items] }, "report");
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
      const { safetyPicture } = await part(import("./safety-picture.ts"), "people");
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

function heldRow(draft: Draft, message: MessageId): OutboxRow {
  const row = draft.outbox.find((it) => it.intent.kind === "say" && it.intent.payload.id === message);
  if (!row?.held) throw new NexusError("entry-unknown");
  return row;
}

function replace(draft: Draft, row: OutboxRow, by: OutboxRow): void {
  draft.outbox = draft.outbox.map((it) => (it === row ? by : it));
  draft.effects.add("pump");
}

function other(session: Session, member: MemberId): void {
  const found = session.view().members.find((it) => it.id === member);
  if (!found || found.isMe) throw new NexusError("member-unknown");
}
