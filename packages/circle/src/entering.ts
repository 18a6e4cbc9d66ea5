/** Founding a circle, and the way into one from outside. See `api.ts`. */
import { NexusError } from "@nexus/wire";
import type { CircleId, Nexus } from "./api.ts";
import { foundCircle } from "./found.ts";
import { checkedFound } from "./input.ts";
import { parseLink } from "./invite/link.ts";
import { prepareKnock, readOffer } from "./knock.ts";
import type { MlsEngine, Suite } from "./mls/index.ts";
import type { Link } from "./net/link.ts";
import type { Session } from "./session/session.ts";
import type { Core, Snapshot } from "./session/snapshot.ts";

/** What entering needs of the core. */
export interface Doorway {
  /** The circles of people. */
  readonly sessions: ReadonlyMap<CircleId, Session>;
  engineOf(suite: Suite): Promise<MlsEngine>;
  coreOf(engine: MlsEngine): Core;
  linkTo(origin: string): Link;
  /** Makes a circle durable, and starts it. */
  begin(engine: MlsEngine, snapshot: Snapshot): Promise<CircleId>;
}

export type EnteringCalls = Pick<Nexus, "found" | "threshold" | "knock">;

export function enteringCalls({ sessions, engineOf, coreOf, linkTo, begin }: Doorway): EnteringCalls {
  return {
    async found(input) {
      const link = parseLink(input.link);
      if (link.kind !== "found") throw new NexusError("link-malformed", "this link invites; it does not found");
      const checked = checkedFound(input);
      const engine = await engineOf(input.suite ?? "x-wing");
      return await begin(engine, await foundCircle(coreOf(engine), linkTo(link.origin), link.code, checked));
    },

    async threshold(text) {
      const link = invitation(text);
      const { offer } = await readOffer(linkTo(link.origin), link);
      const { circleName, invitedBy, members, agreement, expires } = offer;
      return { origin: link.origin, circleName, invitedBy, members, agreement, expires };
    },

    async knock(text, myName) {
      const link = invitation(text);
      const to = linkTo(link.origin);
      const read = await readOffer(to, link);
      const standing = sessions.get(read.offer.circle)?.snapshot().record.standing;
      if (standing === "member") throw new NexusError("input-invalid", "you are in this circle already");
      const engine = await engineOf(read.offer.suite);
      const earlier = standing === "adrift" ? sessions.get(read.offer.circle)?.snapshot() : undefined;
      return await begin(engine, await prepareKnock(coreOf(engine), to.origin, link.secret, read, myName, earlier));
    },
  };
}

function invitation(text: string) {
  const link = parseLink(text);
  if (link.kind !== "join") throw new NexusError("link-malformed", "this link does not invite");
  return link;
}
