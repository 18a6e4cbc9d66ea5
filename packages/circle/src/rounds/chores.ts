/** What a device does for a sealed round, each in one step that is durable before it is sent. */
import { bytesToBase64url, concat } from "@nexus/wire";
import type { MessageId } from "../api.ts";
import { changeMineOfRound } from "../session/mine.ts";
import { ownMember, stamp } from "../session/own.ts";
import type { Session } from "../session/session.ts";
import { type Draft, enqueue, findItem, type Inside, type Snapshot } from "../session/snapshot.ts";
import { fromText } from "../text.ts";
import { waitsFor } from "./at-round.ts";
import { boxInfo, CLOSE_LABEL, closeContent } from "./bound.ts";
import { openWithRoundKey } from "./box.ts";
import { isAgreed } from "./count.ts";
import { dealing } from "./curve-later.ts";
import type { RoundPayload } from "./payloads.ts";
import type { ContributionRow, SealedRecord } from "./record.ts";
import { SCALAR, SHARE_BOX } from "./sizes.ts";

interface At {
  readonly session: Session;
  readonly draft: Draft;
  readonly from: Snapshot;
  readonly inside: Inside;
  readonly record: SealedRecord;
  readonly me: string;
}

/** One step, if the round is still there to be served. */
const step = (session: Session, round: MessageId, act: (at: At) => Promise<void> | void): Promise<void> =>
  session.step(async (draft, from) => {
    const record = draft.record.state.rounds?.[round];
    const { inside } = draft;
    if (record?.form !== "sealed" || !inside || draft.record.standing !== "member") return;
    await act({ session, draft, from, inside, record, me: ownMember(session.core, inside) });
  });

function say({ draft }: At, payload: RoundPayload): void {
  enqueue(draft, { kind: "say", payload });
}

/** Opens the boxes that are for us, and complains where what was dealt does not fit. Brings the curve. */
export async function checkShares(session: Session, round: MessageId): Promise<void> {
  const { isShareGood } = await dealing();
  await step(session, round, async (at) => {
    const { draft, record, inside, me } = at;
    const held = { ...draft.record.mine?.rounds?.[round]?.shares };
    const place = record.roster.indexOf(me);
    const secret = session.core.engine.roundSecret(inside.group);
    for (const author of record.roster) {
      const row = rowOf(at, author);
      if (!row || held[author] !== undefined) continue;
      const info = boxInfo({ circle: inside.footing.circle, round, author }, me);
      const box = fromText(row.boxes).subarray(SHARE_BOX * place, SHARE_BOX * (place + 1));
      const share = await openWithRoundKey(secret, info, box);
      const isGood =
        share?.length === SCALAR && isShareGood(fromText(row.commitments), record.roster.length, { at: place, share });
      held[author] = isGood ? bytesToBase64url(share) : "";
      const isNews = author !== me && record.phase === "open" && record.complaints[author]?.[me] === undefined;
      if (!isGood && isNews) say(at, { type: "complaint", ...stamp(session.core), round, of: author });
    }
    secret.fill(0);
    changeMineOfRound(draft, round, { shares: held });
  });
}

/** Shows the shares that members say they did not get. */
export const answerComplaint = (session: Session, round: MessageId): Promise<void> =>
  step(session, round, (at) => {
    const { draft, record, me } = at;
    const dealt = fromText(draft.record.mine?.rounds?.[round]?.dealt ?? "");
    if (dealt.length !== record.roster.length * SCALAR || waitsFor(draft, "answer", round)) return;
    for (const [to, shown] of Object.entries(record.complaints[me] ?? {})) {
      if (shown !== null) continue;
      const place = record.roster.indexOf(to);
      const share = bytesToBase64url(dealt.subarray(SCALAR * place, SCALAR * (place + 1)));
      say(at, { type: "answer", ...stamp(session.core), round, to, share });
    }
  });

/** Our contribution was on a branch that the circle has left: once more, as it was. */
export const sealAgain = (session: Session, round: MessageId): Promise<void> =>
  step(session, round, (at) => {
    const { from, record, me, draft } = at;
    if (record.sealed[me] || waitsFor(draft, "seal", round)) return;
    for (const row of from.items.values()) {
      if (row.kind !== "contribution" || row.round !== round || row.author !== me) continue;
      const { id, body, commitments, boxes } = row;
      say(at, { type: "seal", id, minute: row.at / 60_000, round, body, commitments, boxes });
      return;
    }
  });

export const nudgeRound = (session: Session, round: MessageId): Promise<void> =>
  step(session, round, (at) => {
    if (at.record.phase === "open") say(at, { type: "nudge", ...stamp(session.core), round });
  });

/** "These belong to it", signed: once. */
export const closeRound = (session: Session, round: MessageId): Promise<void> =>
  step(session, round, async (at) => {
    const { draft, record, inside, me } = at;
    const { set } = record;
    if (record.phase !== "closing" || !set || record.closes[me] || waitsFor(draft, "close", round)) return;
    const content = closeContent(inside.footing.circle, round, set.hash);
    const signature = bytesToBase64url(await session.core.engine.sign(inside.group, CLOSE_LABEL, content));
    say(at, { type: "close", ...stamp(session.core), round, set: set.hash, signature });
  });

/** Gives what this device holds, and only for the set that as many as the threshold have agreed on. */
export const releaseShares = (session: Session, round: MessageId): Promise<void> =>
  step(session, round, (at) => {
    const { draft, record, me } = at;
    if (!record.set || !isAgreed(record) || record.released[me] || waitsFor(draft, "release", round)) return;
    const held = draft.record.mine?.rounds?.[round]?.shares ?? {};
    const shares = record.set.authors.map((author) => {
      const share = fromText(held[author] ?? "");
      return share.length === SCALAR ? share : new Uint8Array(SCALAR);
    });
    say(at, { type: "release", ...stamp(session.core), round, shares: bytesToBase64url(concat(...shares)) });
  });

function rowOf({ from, draft, record }: At, author: string): ContributionRow | undefined {
  const row = findItem(from, draft, record.sealed[author]?.row ?? "");
  return row?.kind === "contribution" ? row : undefined;
}
