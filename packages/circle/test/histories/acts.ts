/** What honest people do in a history. */

import { hexToBytes, NexusError } from "@nexus/wire";
import type { PieceRoundView, Proposal, SealedRoundView } from "../../src/index.ts";
import { keyPackageHash, labels, leaveContent } from "../../src/invite/vouch.ts";
import { lawCalls } from "../../src/law.ts";
import { roundCalls } from "../../src/rounds.ts";
import { stamp } from "../../src/session/own.ts";
import { fromText, toText } from "../../src/text.ts";
import { knock, vouch } from "./circle.ts";
import type { Device } from "./device.ts";
import type { History } from "./history.ts";

export interface Act {
  readonly name: string;
  /** How often it is picked, beside the others. */
  readonly weight: number;
  run(history: History): Promise<void>;
}

export const MOST_MEMBERS = 12;
const HOUR = 3_600_000;

export const present = ({ circle, away, cheats }: History): Device[] =>
  circle.devices.filter((device) => device.isIn && !away.has(device) && !cheats.has(device));

export const law = (device: Device) => lawCalls(() => device.standpoint());
export const rounds = (device: Device) =>
  roundCalls(
    () => device.session,
    () => device.standpoint(),
  );
const circleOf = (device: Device) => device.snapshot.record.id;

/** What the agreement does not allow is refused by name before it is ever said; that is no failure of a history. */
export async function tryTo(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof NexusError)) throw error;
  }
}

export async function bringIn(history: History): Promise<void> {
  const { circle, by } = history;
  const inside = present(history);
  if (inside.length === 0 || inside.length >= MOST_MEMBERS) return;
  const name = `M${circle.devices.length}`;
  const { device, drop } = await knock(circle, by.pick(inside), name);
  const { keyPackage } = device.snapshot.record.own;
  const newcomer = toText(keyPackageHash(fromText(keyPackage)));
  for (const member of circle.devices) {
    member.heard.set(drop, { drop, name, keyPackage, newcomer, plea: undefined });
  }
  circle.devices.push(device);
  await history.together();
  for (const member of by.some(present(history), 3)) await vouch(circle, member, drop, device);
}

const say: Act = {
  name: "say",
  weight: 3,
  async run(history) {
    const device = history.by.pick(present(history));
    const words = { type: "sharing", ...stamp(history.circle.core), text: `words ${history.by.below(1e6)}` } as const;
    await device.wish({ kind: "say", payload: words });
  },
};

const takeBack: Act = {
  name: "take back",
  weight: 1,
  async run(history) {
    const device = history.by.pick(present(history));
    const own = [...device.snapshot.items.values()].filter((it) => it.kind === "sharing" && it.author === device.me);
    if (own.length === 0) return;
    const { id } = history.by.pick(own);
    await device.wish({ kind: "say", payload: { type: "retraction", ...stamp(history.circle.core), of: id } });
  },
};

const leave: Act = {
  name: "leave",
  weight: 0.5,
  async run(history) {
    const inside = present(history);
    if (inside.length < 4) return;
    const device = history.by.pick(inside);
    const { inside: here } = device.snapshot;
    const { core } = history.circle;
    if (!here) return;
    const content = leaveContent(here.footing.circle, hexToBytes(device.me) as Uint8Array);
    const signature = toText(await core.engine.sign(here.group, labels.leave, content));
    await device.wish({ kind: "say", payload: { type: "leaving", ...stamp(core), signature } });
  },
};

const remove: Act = {
  name: "remove",
  weight: 0.5,
  async run(history) {
    const [device, other] = history.by.some(present(history), 2);
    if (device && other) await device.wish({ kind: "remove", member: other.me, reason: "for this history" });
  },
};

const goAway: Act = {
  name: "go away",
  weight: 1.5,
  async run(history) {
    const inside = present(history);
    if (inside.length > 2) history.away.add(history.by.pick(inside));
  },
};

const comeBack: Act = {
  name: "come back",
  weight: 1.5,
  async run({ away, by }) {
    if (away.size > 0) away.delete(by.pick([...away]));
  },
};

const timePasses: Act = {
  name: "time passes",
  weight: 2,
  async run({ circle, by }) {
    circle.now += by.pick([1, 5, 24, 80, 200]) * HOUR;
  },
};

const renew: Act = {
  name: "renew",
  weight: 0.5,
  run: (history) => history.by.pick(present(history)).wish({ kind: "renew" }),
};

const propose: Act = {
  name: "propose",
  weight: 2,
  async run(history) {
    const device = history.by.pick(present(history));
    const { footing } = device.standpoint().inside;
    const other = history.by.pick(footing.members);
    const { agreement } = footing.context;
    const proposal = history.by.pick<Proposal>([
      { kind: "remove", member: other.id },
      { kind: "keepers", keepers: [other.id] },
      { kind: "agreement", agreement: { ...agreement, vouches: history.by.pick([1, 2] as const) } },
      {
        kind: "agreement",
        agreement: { ...agreement, remove: history.by.pick(["anyone", "keepers", "vote"] as const) },
      },
      { kind: "agreement", agreement: { ...agreement, trialDays: history.by.pick([0, 3]) }, name: "Another name" },
    ]);
    await tryTo(() => law(device).propose(circleOf(device), proposal, "because"));
  },
};

const motionsOf = (device: Device) => device.session.view().law.motions;

const vote: Act = {
  name: "vote",
  weight: 6,
  async run(history) {
    for (const device of history.by.some(present(history), 4)) {
      const [motion] = motionsOf(device);
      if (motion) await tryTo(() => law(device).vote(circleOf(device), motion.id, history.by.chance(0.8)));
    }
  },
};

const appeal: Act = {
  name: "appeal",
  weight: 1,
  async run(history) {
    for (const device of present(history)) {
      const motion = motionsOf(device).find((it) => it.may.appeal);
      if (motion) await tryTo(() => law(device).appeal(circleOf(device), motion.id, "I would like to stay"));
    }
  },
};

const withdraw: Act = {
  name: "withdraw",
  weight: 0.5,
  async run(history) {
    const device = history.by.pick(present(history));
    const motion = motionsOf(device).find((it) => it.may.withdraw);
    if (motion) await tryTo(() => law(device).withdrawMotion(circleOf(device), motion.id));
  },
};

const rest: Act = {
  name: "rest",
  weight: 1,
  async run(history) {
    const device = history.by.pick(present(history));
    await tryTo(() => law(device).rest(circleOf(device), history.by.chance(0.5)));
  },
};

const handOver: Act = {
  name: "hand over",
  weight: 1,
  async run(history) {
    const [device, other] = history.by.some(present(history), 2);
    if (!device || !other) return;
    await tryTo(() => law(device).offerKeeping(circleOf(device), other.me));
    await history.together();
    if (other.isIn) await tryTo(() => law(other).takeKeeping(circleOf(other), device.me));
  },
};

const unvouch: Act = {
  name: "take a vouch back",
  weight: 0.5,
  async run(history) {
    const [device, other] = history.by.some(present(history), 2);
    if (device && other) await tryTo(() => law(device).unvouch(circleOf(device), other.me));
  },
};

const openSealed: Act = {
  name: "open a sealed round",
  weight: 2,
  async run(history) {
    const device = history.by.pick(present(history));
    const input = { ...blankRound, form: "sealed" as const, hours: history.by.pick([2, 24, 100]) };
    await tryTo(() => rounds(device).openRound(circleOf(device), input));
  },
};

const openPiece: Act = {
  name: "open a live round",
  weight: 1,
  async run(history) {
    const device = history.by.pick(present(history));
    await tryTo(() => rounds(device).openRound(circleOf(device), { ...blankRound, form: "piece" }));
  },
};

const blankRound = {
  title: "A round",
  form: "piece" as const,
  prompt: "What do you carry?",
  opening: "",
  closing: "",
  hours: 1,
  minutes: 0,
  moods: true,
};

const takePart: Act = {
  name: "take part",
  weight: 8,
  async run(history) {
    const { by } = history;
    for (const device of by.some(present(history), 6)) {
      const round = device.session.view().rounds.find(() => by.chance(0.7));
      if (round?.form === "sealed") await takePartSealed(history, device, round);
      if (round?.form === "piece") await takePartLive(history, device, round);
      if (round && by.chance(0.05)) await tryTo(() => rounds(device).cancelRound(circleOf(device), round.id));
    }
  },
};

async function takePartSealed({ by }: History, device: Device, round: SealedRoundView): Promise<void> {
  if (round.mine !== "none") return;
  const call = rounds(device);
  const at = [circleOf(device), round.id] as const;
  await tryTo(() => (by.chance(0.7) ? call.sealWords(...at, `sealed by ${device.name}`) : call.pass(...at)));
}

async function takePartLive({ by }: History, device: Device, round: PieceRoundView): Promise<void> {
  const call = rounds(device);
  const at = [circleOf(device), round.id] as const;
  const isHere = round.here.includes(device.me);
  if (round.phase === "gathering" && !isHere) await tryTo(() => call.arrive(...at, by.chance(0.3)));
  if (round.may.keep && by.chance(0.4)) await tryTo(() => call.turnTo(...at, by.pick(["open", "leaving", "opened"])));
  if (round.may.speak) await tryTo(() => call.speak(...at, "spoken", { invites: by.chance(0.5) }));
  if (round.may.handOn && by.chance(0.6)) await tryTo(() => call.handOn(...at));
  await tryTo(() => call.mood(...at, by.pick(["before", "after"]), { valence: 0.5, arousal: -0.5 }));
}

const welcome: Act = { name: "bring in", weight: 1.5, run: bringIn };

export const honestActs: readonly Act[] = [
  say,
  takeBack,
  welcome,
  leave,
  remove,
  goAway,
  comeBack,
  timePasses,
  renew,
  propose,
  vote,
  appeal,
  withdraw,
  rest,
  handOver,
  unvouch,
  openSealed,
  openPiece,
  takePart,
];
