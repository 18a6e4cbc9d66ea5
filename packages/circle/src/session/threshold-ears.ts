/**
 * Waiting for an answer at a drop: a newcomer's after the knock, or a member's who lost step and contested. The drop's
 * answer decides; nothing else lets anyone in.
 */
import { NexusError } from "@nexus/wire";
import { isEndorsementGood } from "../agreement/proofs.ts";
import type { NexusDeps } from "../deps.ts";
import { type DropKeys, secretToDropKeys } from "../invite/drop-keys.ts";
import { type Answer, answer, openLetter } from "../invite/letters.ts";
import { fromText, idToBytes } from "../text.ts";
import { askInside } from "./door.ts";
import { enterByWelcome } from "./enter.ts";
import { ownMember } from "./own.ts";
import { ownFromText } from "./record.ts";
import { takeReshared } from "./reshare.ts";
import type { Session } from "./session.ts";
import type { Draft } from "./snapshot.ts";
import { sayAgain } from "./split.ts";

export interface ThresholdEars {
  /** Listens where an answer is awaited; safe to call again and again. */
  attend(): void;
  forgetLine(): void;
  close(): void;
}

/** How long the others on our own branch get to say that they are here, in ms. */
const COUNT_AFTER = 3_000;
const PLEA_HOURS = 24;
const AGAIN_AFTER = 1_000;

export function createThresholdEars(
  session: Session,
  later: NexusDeps["later"],
  report: (error: unknown) => void,
): ThresholdEars {
  const { link, core } = session;
  let at: string | undefined;
  let unfollow = () => {};
  let cancel = () => {};

  const awaited = () => {
    const { knocking, plea, standing } = session.snapshot().record;
    if (standing === "knocking" && knocking) return { secret: knocking.secret, knock: fromText(knocking.body) };
    return standing === "member" && plea ? { secret: plea.secret, knock: undefined } : undefined;
  };

  async function listen(secret: string, knock: Uint8Array | undefined): Promise<void> {
    const keys = await secretToDropKeys(fromText(secret));
    unfollow = link.followDrop(keys.id, (moved) => void hear(keys, moved.answer, moved.gone).catch(report));
    try {
      if (!knock) await setOut(keys);
      const proof = await link.prove("drop", keys.id, keys.key);
      const reply = await link.ask({ type: "openDrop", drop: keys.id, key: keys.key.publicKey, proof });
      if (reply.type !== "dropOpened") return;
      if (reply.answer) return await hear(keys, reply.answer, false);
      if (knock) await link.ask({ type: "knock", drop: keys.id, body: knock });
    } catch (error) {
      at = undefined;
      if (!(error instanceof NexusError)) throw error;
      if (knock && (error.code === "drop-refused" || error.code === "drop-used")) return await beDeclined();
      if (error.code !== "sanctuary-unreachable") cancel = later(AGAIN_AFTER, attend);
    }
  }

  /** A member who lost step sets out a drop of its own; its offer is empty. */
  async function setOut(keys: DropKeys): Promise<void> {
    const circle = idToBytes(session.snapshot().record.id);
    const frame = { type: "setDrop", circle, drop: keys.id, key: keys.key.publicKey, hours: PLEA_HOURS } as const;
    await askInside(session, { ...frame, offer: new Uint8Array(512) });
  }

  async function hear(keys: DropKeys, body: Uint8Array | undefined, gone: boolean): Promise<void> {
    if (!body) return gone ? await beDeclined() : undefined;
    const letter = openLetter(answer, keys.answer, keys.id, body);
    if (letter.kind === "declined") return await beDeclined();
    if (session.snapshot().record.standing === "knocking") return await enter(letter, keys.name);
    cancel = later(COUNT_AFTER, () => void comeBack(letter, keys.name).catch(report));
  }

  const beDeclined = () =>
    session.step((draft) => {
      if (draft.record.standing !== "knocking") return;
      draft.record = { ...draft.record, standing: "declined" };
    });

  const enter = (letter: Extract<Answer, { kind: "welcome" }>, drop: string) =>
    session.step(async (draft, from) => {
      const { standing, gapAfter } = draft.record;
      if (standing !== "knocking") return;
      await enterByWelcome(core, from, draft, letter, ownFromText(draft.record.own));
      draft.record = { ...draft.record, spentDrop: drop, gapAfter: undefined };
      if (gapAfter === undefined) return;
      takeReshared(from, draft, letter.missed ?? []);
      markGap(draft, gapAfter, draft.record.me);
    });

  /**
   * Leaves our own branch for the one that others follow, if at least as many of them say so as are with us; the author
   * of the contested commit does not count.
   */
  const comeBack = (letter: Extract<Answer, { kind: "welcome" }>, drop: string) =>
    session.step(async (draft, from) => {
      const { plea, state, cursor } = draft.record;
      if (!plea || !draft.inside || !cursor || letter.branch !== plea.contested) return;
      const me = ownMember(core, draft.inside);
      const there = new Set<string>();
      for (const { by, signature } of letter.endorsements ?? []) {
        if (by === me || by === plea.contestedBy) continue;
        if (await isEndorsementGood(draft.inside.footing, by, plea.contested, signature)) there.add(by);
      }
      const withUs = new Set([me, ...Object.keys(state.heres[cursor.under] ?? {})]);
      withUs.delete(plea.contestedBy ?? "");
      if (there.size < withUs.size) return;
      const contested = plea.contested;
      await enterByWelcome(core, from, draft, letter, ownFromText(plea.own));
      draft.record = { ...draft.record, spentDrop: drop };
      sayAgain(core, draft, from.items, me, contested);
      takeReshared(from, draft, letter.missed ?? []);
      markGap(draft, contested, me);
    });

  function markGap(draft: Draft, seq: number, me: string): void {
    const id = `${seq}.gap`;
    draft.items.set(id, { id, seq, author: me, at: core.now(), waiting: false, kind: "gap" });
  }

  function attend(): void {
    const wanted = awaited();
    if (!wanted || link.state() !== "live" || at === wanted.secret) return;
    unfollow();
    at = wanted.secret;
    void listen(wanted.secret, wanted.knock).catch(report);
  }

  function forgetLine(): void {
    unfollow();
    at = undefined;
  }

  return {
    attend,
    forgetLine,
    close() {
      forgetLine();
      cancel();
    },
  };
}
