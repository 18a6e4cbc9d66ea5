/** Setting out an invitation: a drop on the sanctuary with an offer in it, and the link that leads there. */
import { bytesToHex, NexusError } from "@nexus/wire";
import { LIVE_WITHIN } from "../net/link.ts";
import { askInside } from "../session/door.ts";
import type { Session } from "../session/session.ts";
import { toText } from "../text.ts";
import { HOUR } from "../time.ts";
import { secretToDropKeys } from "./drop-keys.ts";
import { type Offer, sealLetter } from "./letters.ts";
import { invitationLink } from "./link.ts";

/** An invitation, set out on the sanctuary; the circle hears of it through a message. */
export async function setOutInvitation(
  session: Session,
  hours: number,
): Promise<{ secret: string; id: string; link: string; expires: number }> {
  const { core, link } = session;
  const { record, inside } = session.snapshot();
  if (!inside) throw new NexusError("member-removed");
  const secret = core.random(32);
  const keys = await secretToDropKeys(secret);
  const expires = Math.floor(core.now() / HOUR) + hours;
  const { context, members, circle } = inside.footing;
  const letter: Offer = {
    format: 1,
    circle: record.id,
    suite: record.suite,
    circleName: context.name,
    invitedBy: record.myName,
    members: members.length,
    agreement: context.agreement,
    expires,
    ...(context.devices && { devices: true }),
  };
  await link.live(LIVE_WITHIN);
  const sealed = sealLetter(keys.offer, keys.id, letter, core.random);
  await askInside(session, { type: "setDrop", circle, drop: keys.id, key: keys.key.publicKey, hours, offer: sealed });
  return { secret: toText(secret), id: bytesToHex(keys.id), link: invitationLink(record, secret), expires };
}
