/** What members say to each other beyond a check-in, and what a device keeps to itself about it. See `talk-api.ts`. */
import { NexusError } from "@nexus/wire";
import type { CircleId, MemberId, MessageId, TalkCalls } from "./api.ts";
import { ATTACHMENTS } from "./attach/attachment.ts";
import { sealing } from "./attach/later.ts";
import { checkedDraft, checkedSharing } from "./input.ts";
import { laterCalls } from "./later-calls.ts";
import { part } from "./part.ts";
import { attachmentsToSend, type OutboxRow } from "./session/intent.ts";
import { changeMine, shelve, unshelve } from "./session/mine.ts";
import { stamp } from "./session/own.ts";
import { fetchAttachment } from "./session/place.ts";
import type { Session } from "./session/session.ts";
import { type Core, type Draft, enqueue, type Inside } from "./session/snapshot.ts";
import { isSpoken } from "./state/item.ts";

/** A member inside the present epoch. */
export interface Standpoint {
  readonly session: Session;
  readonly inside: Inside;
  readonly me: MemberId;
  readonly core: Core;
}

export function talkCalls(
  sessionOf: (id: CircleId) => Session,
  insideOf: (id: CircleId) => Standpoint,
): Omit<TalkCalls, "search"> {
  return {
    ...laterCalls(
      async () => (await part(import("./asides.ts"), "people")).asideCalls(sessionOf, insideOf),
      ["mute", "notToday", "report", "putAway", "compare", "compared"],
    ),

    async write(id, text, input = {}) {
      const { session, core } = insideOf(id);
      const given = input.attachments ?? [];
      if (given.length > ATTACHMENTS) throw new NexusError("input-invalid", `at most ${ATTACHMENTS} attachments`);
      const taken = given.length > 0 ? (await sealing()).takeInAll(id, given, core.random) : [];
      const attachments = taken.map((it) => it.attachment);
      const payload = { ...checkedSharing(text, input, attachments), ...stamp(core) };
      await session.step((draft) => {
        enqueue(draft, { kind: "say", payload });
        for (const { attachment, sealed } of taken) shelve(draft, attachment.id, sealed);
        if (draft.record.mine?.draft) changeMine(draft, (mine) => ({ ...mine, draft: undefined }));
      });
      return payload.id;
    },

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

    attachment: (id, message, n) => fetchAttachment(sessionOf(id), message, n),

    async hear(id, message, on) {
      const { session, me, core } = insideOf(id);
      const item = session.snapshot().items.get(message);
      if (!item || !isSpoken(item)) throw new NexusError("entry-unknown");
      if (item.author === me) throw new NexusError("input-invalid", "one's own words");
      await session.step((draft) => {
        const mine = ({ intent }: OutboxRow) =>
          intent.kind === "say" && intent.payload.type === "hear" && intent.payload.of === message;
        // A sign that has not left yet can still be changed in silence.
        draft.outbox = draft.outbox.filter((row) => !mine(row) || row.sealed);
        const last = draft.outbox.findLast(mine)?.intent;
        const said = last?.kind === "say" && last.payload.type === "hear" ? last.payload.on : undefined;
        if ((said ?? item.heard?.some(({ by }) => by === me) ?? false) === on) return;
        enqueue(draft, { kind: "say", payload: { type: "hear", ...stamp(core), of: message, on } });
      });
    },

    async draft(id, { text, replyTo }) {
      const kept = checkedDraft(text);
      const draftView = kept.trim() === "" ? undefined : { text: kept, replyTo };
      await sessionOf(id).step((draft) => changeMine(draft, (mine) => ({ ...mine, draft: draftView })));
    },
  };
}

/** Takes what waits and was not sealed yet out of the outbox, with all that goes along. */
export function takeOut(draft: Draft, row: OutboxRow): void {
  draft.outbox = draft.outbox.filter((it) => it !== row);
  unshelve(
    draft,
    attachmentsToSend(row).map((it) => it.id),
  );
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
