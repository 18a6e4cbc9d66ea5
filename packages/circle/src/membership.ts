/** The calls by which members say who belongs to a circle: they invite, vouch or decline, remove, and leave. */
import { hexToBytes, NexusError } from "@nexus/wire";
import { mayInvite, mayRemove } from "./agreement/may.ts";
import type { CircleId, Nexus } from "./api.ts";
import { secretToDropKeys } from "./invite/drop-keys.ts";
import { sealLetter } from "./invite/letters.ts";
import { labels, leaveContent, vouchContent } from "./invite/vouch.ts";
import { setOutInvitation } from "./knock.ts";
import { sameName } from "./member.ts";
import { stepOut } from "./session/adopt.ts";
import { hourNow } from "./session/clock.ts";
import { askInside } from "./session/door.ts";
import { stamp } from "./session/own.ts";
import type { Standpoint } from "./talk.ts";
import { fromText, idToBytes, toText } from "./text.ts";

export type MembershipCalls = Pick<Nexus, "invite" | "withdrawInvitation" | "vouch" | "decline" | "remove" | "leave">;

export function membershipCalls(insideOf: (id: CircleId) => Standpoint): MembershipCalls {
  return {
    async invite(id, hours = 72) {
      const { session: at, inside, me, core: edges } = insideOf(id);
      if (!mayInvite(inside.footing.context, me, hourNow(edges))) throw new NexusError("law-invite");
      const set = await setOutInvitation(at, hours);
      const { secret, expires } = set;
      await at.wish({ kind: "say", payload: { type: "invitation", ...stamp(edges), secret, expires } });
      return { id: set.id, link: set.link, by: me, expires };
    },

    async withdrawInvitation(id, drop) {
      const { session: at, inside, core: edges } = insideOf(id);
      await at.wish({ kind: "say", payload: { type: "withdrawal", ...stamp(edges), drop } });
      const frame = {
        type: "takeDrop",
        circle: inside.footing.circle,
        drop: hexToBytes(drop) ?? new Uint8Array(16),
      } as const;
      await askInside(at, frame).catch(calm);
    },

    async vouch(id, drop) {
      const { session: at, inside, me, core: edges } = insideOf(id);
      const heard = at.heard.get(drop);
      if (!heard) throw new NexusError("drop-refused");
      if (!mayInvite(inside.footing.context, me, hourNow(edges))) throw new NexusError("law-invite");
      const namesakes = inside.footing.members.filter((member) => sameName(member.name, heard.name));
      // Who asks for their own place again keeps their name.
      if (namesakes.some((member) => member.id !== heard.plea?.by)) {
        throw new NexusError("law-name", "somebody here is called so already");
      }
      const content = vouchContent(inside.footing.circle, fromText(heard.newcomer));
      const signature = toText(await edges.engine.sign(inside.group, labels.vouch, content));
      const { newcomer } = heard;
      await at.wish({ kind: "say", payload: { type: "vouch", ...stamp(edges), drop, newcomer, signature } });
    },

    async decline(id, drop) {
      const { session: at, inside, core: edges } = insideOf(id);
      const invitation = at.snapshot().record.state.invitations[drop];
      if (!invitation) throw new NexusError("drop-refused");
      const letters = await secretToDropKeys(fromText(invitation.secret));
      const body = sealLetter(letters.answer, letters.id, { format: 1, kind: "declined" }, edges.random);
      await askInside(at, { type: "answer", circle: inside.footing.circle, drop: letters.id, body });
      await at.wish({ kind: "say", payload: { type: "withdrawal", ...stamp(edges), drop } });
    },

    async remove(id, member, reason) {
      const { session: at, inside, me } = insideOf(id);
      if (!inside.footing.members.some((it) => it.id === member)) throw new NexusError("member-unknown");
      if (member === me) throw new NexusError("input-invalid", "to go yourself, leave");
      if (!mayRemove(inside.footing.context, me)) throw new NexusError("law-remove");
      await at.wish({ kind: "remove", member, reason });
    },

    async leave(id) {
      const { session: at, inside, me, core: edges } = insideOf(id);
      if (inside.footing.members.length === 1) {
        return await at.step((draft) => stepOut(draft, "left"));
      }
      const content = leaveContent(inside.footing.circle, idToBytes(me));
      const signature = toText(await edges.engine.sign(inside.group, labels.leave, content));
      await at.wish({ kind: "say", payload: { type: "leaving", ...stamp(edges), signature } });
    },
  };
}

/** What the sanctuary refuses here changes nothing that matters. */
const calm = (error: unknown) => {
  if (!(error instanceof NexusError)) throw error;
};
