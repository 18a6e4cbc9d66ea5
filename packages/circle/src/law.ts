/**
 * The calls by which a circle rules itself. See `law-api.ts`. Each asks the law before it puts a wish into the outbox, so
 * that a person hears at once what everyone would refuse.
 */
import { bytesToHex, NexusError } from "@nexus/wire";
import type { Change } from "./agreement/change.ts";
import { decide } from "./agreement/decide.ts";
import { noGrounds } from "./agreement/grounds.ts";
import { ballotContent, proposal } from "./agreement/motion.ts";
import { openMotion } from "./agreement/motions.ts";
import { nextContext } from "./agreement/next-context.ts";
import type { CircleId, LawCalls, MemberId } from "./api.ts";
import { checked, checkedWords } from "./input.ts";
import { keepingContent, labels, unvouchContent } from "./invite/vouch.ts";
import type { LawPayload } from "./payload-law.ts";
import { hourNow } from "./session/clock.ts";
import { stamp } from "./session/own.ts";
import type { Standpoint } from "./talk.ts";
import { idToBytes, toText } from "./text.ts";
import { isAsWoven } from "./weaving/as-woven.ts";

export function lawCalls(insideOf: (id: CircleId) => Standpoint): LawCalls {
  return {
    async propose(id, proposed, why) {
      const at = insideOf(id);
      const motion = bytesToHex(at.core.random(16));
      const wish = checked(proposal, proposed, "proposal");
      await amend(at, { kind: "opens", id: motion, proposal: wish, why: checkedWords(why, "why") });
      return motion;
    },

    async vote(id, motion, yes, woven) {
      const at = insideOf(id);
      const { session, inside } = at;
      const open = openMotion(inside.footing.context, motion);
      const mine = session.view().law.motions.find((it) => it.id === motion)?.mine;
      if (!open || mine !== undefined) throw new NexusError("law-ballot", open ? "given already" : "it is over");
      // What was felt lies in messages, so no law can hold a cloth against it; everyone whose yes it takes does, by what
      // their own device weaves.
      if (yes && open.proposal.kind === "cloth" && !(woven && isAsWoven(open.proposal, woven)))
        throw new NexusError("law-cloth", "this device weaves another");
      const signature = await sign(at, labels.ballot, ballotContent(inside.footing.circle, open, yes));
      await say(at, { type: "ballot", ...stamp(at.core), motion, yes, signature });
    },

    withdrawMotion: (id, motion) => amend(insideOf(id), { kind: "withdraws", motion }),

    async appeal(id, motion, words) {
      await amend(insideOf(id), { kind: "appeals", motion, words: checkedWords(words, "words") });
    },

    rest: (id, on) => amend(insideOf(id), { kind: "rests", on }),

    async offerKeeping(id, to) {
      const at = insideOf(id);
      const offer = to === undefined ? {} : { offer: { to, signature: await signKeeping(at, at.me, to) } };
      await say(at, { type: "offer-keeping", ...stamp(at.core), ...offer });
    },

    async takeKeeping(id, from) {
      const at = insideOf(id);
      const signature = await signKeeping(at, from, at.me);
      await say(at, { type: "take-keeping", ...stamp(at.core), from, signature });
    },

    async unvouch(id, member) {
      const at = insideOf(id);
      const { footing } = at.inside;
      const signature = await sign(at, labels.unvouch, unvouchContent(footing.circle, idToBytes(member)));
      await say(at, { type: "unvouch", ...stamp(at.core), member, signature });
      if (footing.context.agreement.unvouched !== "vote") return;
      // By one's own device alone: whoever takes back their word puts it to the vote.
      const wish = { kind: "remove", member } as const;
      const motion = bytesToHex(at.core.random(16));
      await amend(at, { kind: "opens", id: motion, proposal: wish, why: "", unvouch: signature });
    },
  };
}

/** Throws what the law has against the change as the circle is now. */
async function amend({ session, inside, me, core }: Standpoint, change: Change): Promise<void> {
  const hour = hourNow(core);
  const outcome = { grounds: { ...noGrounds, hour, change }, added: [], removed: [] };
  const next = nextContext(inside.footing, { author: me, hour, outcome });
  if (next.breach) throw new NexusError(next.breach.code, next.breach.detail);
  await session.wish({ kind: "amend", change });
}

async function say({ session, inside, me: author, core }: Standpoint, payload: LawPayload): Promise<void> {
  const { record, items } = session.snapshot();
  const said = { kind: "message", seq: record.cursor?.seq ?? 0, hour: hourNow(core), author, payload } as const;
  const breach = await decide(inside.footing, record.state, said, (id) => items.get(id));
  if (breach) throw new NexusError(breach.code, breach.detail);
  await session.wish({ kind: "say", payload });
}

const sign = async (
  { inside, core }: Pick<Standpoint, "inside" | "core">,
  label: string,
  content: Uint8Array,
): Promise<string> => toText(await core.engine.sign(inside.group, label, content));

const signKeeping = (at: Standpoint, from: MemberId, to: MemberId): Promise<string> => {
  const { circle, context } = at.inside.footing;
  const content = keepingContent(circle, idToBytes(from), idToBytes(to), context.termSince);
  return sign(at, labels.keeping, content);
};
