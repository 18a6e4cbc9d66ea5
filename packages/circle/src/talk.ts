/** What members say to each other beyond a check-in, and what a device keeps to itself about it. See `talk-api.ts`. */
import { NexusError } from "@nexus/wire";
import type { CircleId, MemberId, TalkCalls } from "./api.ts";
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
  const seldom = async () => (await part(import("./talk-seldom.ts"), "people")).seldomCalls(sessionOf, insideOf);
  return {
    ...laterCalls(seldom, ["tryAgain", "sendWithout", "mute", "notToday", "report", "putAway", "compare", "compared"]),

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
