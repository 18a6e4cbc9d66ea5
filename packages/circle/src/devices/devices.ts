/** Linking, seeing and removing one's own devices; see `api.ts` for the contract. */
import { NexusError } from "@nexus/wire";
import type { Agreement } from "../agreement/agreement.ts";
import { defaultAgreement } from "../agreement/default.ts";
import type { CircleView } from "../api.ts";
import { foundCircle } from "../found.ts";
import { checkedFound } from "../input.ts";
import { parseLink } from "../invite/link.ts";
import { prepareKnock, readOffer } from "../knock.ts";
import { membershipCalls } from "../membership.ts";
import type { Session } from "../session/session.ts";
import type { Standpoint } from "../talk.ts";
import { HOUR } from "../time.ts";
import type { DeviceCalls, DevicesView } from "./api.ts";
import type { House } from "./house.ts";
import { openLedger } from "./ledger.ts";
import { createTeller } from "./teller.ts";

/**
 * Equals need no law: any of them links, any of them removes. A device that stays away for longer than its sealed words are
 * kept asks the others anew (`session/retention.ts`).
 */
const agreement: Agreement = { ...defaultAgreement, promises: [], remove: "anyone", retentionDays: 90 };

/** Both devices are at hand. */
const LINK_HOURS = 1;

/** In ms. */
const LONGEST_WAIT = 5_000;
const LOOK = 50;

export interface Devices {
  readonly calls: DeviceCalls;
  close(): void;
}

/** `isLinked`: their circle is about to begin, from the vault. */
export async function openDevices(house: House, isLinked: boolean): Promise<Devices> {
  const { vault, journal, hooks, own } = house;
  let version = 1;
  const waiting = new Set<() => void>();

  const changed = () => {
    version++;
    for (const go of waiting) go();
    waiting.clear();
    teller.look();
  };
  const session = (): Session | undefined => [...own.values()][0];
  const ledger = await openLedger(vault, journal, () => changed());
  const teller = createTeller(house, ledger, session);
  hooks.changed = changed;
  if (isLinked) hooks.write = ledger.write;

  const inside = (): Standpoint => {
    const at = session();
    const { inside, record } = at?.snapshot() ?? {};
    if (record?.standing === "adrift") throw new NexusError("member-adrift");
    if (!at || !inside || record?.standing !== "member") throw new NexusError("member-removed");
    return { session: at, inside, me: record.me, core: at.core };
  };
  const members = membershipCalls(inside);
  const id = () => inside().session.snapshot().record.id;

  const change = () => new Promise<void>((resolve) => waiting.add(resolve));
  /** Throws `sanctuary-unreachable` where it cannot come now; it comes later then. */
  async function comes(what: (view: DevicesView) => boolean): Promise<void> {
    while (!what(view())) {
      if (view().link === "offline") throw new NexusError("sanctuary-unreachable");
      await change();
    }
  }

  const view = (): DevicesView => ({
    ...shown(session()?.view(), Math.floor(house.now() / HOUR)),
    version,
    untold: ledger.untold().size,
  });

  /** Out of the circle that there was; from here on this device is alone, with the journal as it is. */
  async function beAlone(): Promise<void> {
    const at = session();
    if (at) await house.forget(at);
    await ledger.close();
    hooks.write = (changes) => vault.write(changes);
    changed();
  }

  async function begin(...[engine, snapshot]: Parameters<House["begin"]>): Promise<void> {
    // What is written from this moment on is marked; before the first row of the circle is there, it need not be.
    hooks.write = ledger.write;
    await house.begin(engine, snapshot);
    changed();
  }

  /** A circle that nobody else came into may be given up for another one. */
  const isTaken = (): boolean => {
    const { standing, members } = session()?.view() ?? {};
    return standing === "member" && (members ?? []).filter(({ isHere }) => isHere).length > 1;
  };

  /** A sanctuary asks who has a circle there for no founding code; a circle that is about to open is waited for. */
  async function beInside(origin: string): Promise<void> {
    const there = [...house.sessions.values()].filter((it) => {
      const { record } = it.snapshot();
      return record.origin === origin && record.standing === "member";
    });
    for (let wait = LONGEST_WAIT; wait > 0 && there.length > 0; wait -= LOOK) {
      if (there.some((it) => it.isCurrent())) return;
      await new Promise<void>((resolve) => house.later(LOOK, resolve));
    }
  }

  async function foundOwn(at: string, name: string, suite: Parameters<House["engineOf"]>[0]): Promise<void> {
    const link = parseLink(at);
    if (link.kind !== "found") throw new NexusError("link-malformed", "this link invites; it does not found");
    if (link.code.length === 0) await beInside(link.origin);
    await beAlone();
    const input = checkedFound({ link: at, circleName: "devices", myName: name, agreement });
    const engine = await house.engineOf(suite);
    const founding = { ...input, devices: true } as const;
    await begin(engine, await foundCircle(house.coreOf(engine), house.linkTo(link.origin), link.code, founding));
  }

  return {
    calls: {
      async devices(after) {
        if (after === version) await change();
        return view();
      },

      async linkDevice({ at, name, suite = "x-wing" }) {
        if (session()?.view().standing !== "member") await foundOwn(at, name, suite);
        const { invitations } = session()?.view() ?? {};
        for (const old of invitations ?? []) await members.withdrawInvitation(id(), old.id);
        const made = await members.invite(id(), LINK_HOURS);
        // Only what the log has shown can be knocked at.
        await comes(({ invitation }) => invitation?.id === made.id);
        return view();
      },

      unlinkDevice: (invitation) => members.withdrawInvitation(id(), invitation),

      async joinDevices(text, name) {
        const link = parseLink(text);
        if (link.kind !== "device")
          throw new NexusError("link-malformed", "this link is not for a device of one's own");
        if (isTaken()) throw new NexusError("input-invalid", "this device is linked already");
        const to = house.linkTo(link.origin);
        const read = await readOffer(to, link);
        const engine = await house.engineOf(read.offer.suite);
        const before = session()?.snapshot();
        const earlier =
          before?.record.standing === "adrift" && before.record.id === read.offer.circle ? before : undefined;
        const knocking = await prepareKnock(house.coreOf(engine), to.origin, link.secret, read, name, earlier);
        if (!earlier) await beAlone();
        await begin(engine, knocking);
        return view();
      },

      admitDevice: (knock) => members.vouch(id(), knock),
      declineDevice: (knock) => members.decline(id(), knock),
      removeDevice: (device) => members.remove(id(), device),

      async leaveDevices() {
        const at = session();
        if (at?.view().standing !== "member") return await beAlone();
        await members.leave(id());
        await comes(({ standing }) => standing !== "member");
        await beAlone();
      },
    },
    close: teller.close,
  };
}

const alone = {
  standing: "alone",
  name: "",
  origin: "",
  link: "offline",
  isCurrent: true,
  devices: [],
  knocks: [],
  invitation: undefined,
  words: [],
  troubles: [],
} as const;

/** `hour`: the present one, since 1970. */
function shown(circle: CircleView | undefined, hour: number): Omit<DevicesView, "version" | "untold"> {
  if (!circle) return alone;
  const { standing, myName: name, origin, link, knockWords, troubles } = circle;
  const here = circle.members.filter(({ isHere }) => isHere);
  return {
    standing,
    name,
    origin,
    link,
    isCurrent: circle.isCurrent,
    devices: [...here.filter(({ isMe }) => isMe), ...here.filter(({ isMe }) => !isMe)].map(
      ({ id, name, isMe, since }) => ({ id, name, isThis: isMe, since }),
    ),
    knocks: circle.knocks.map(({ id, name, words }) => ({ id, name, words })),
    invitation: circle.invitations.findLast(({ expires }) => expires > hour),
    words: knockWords,
    troubles,
  };
}
