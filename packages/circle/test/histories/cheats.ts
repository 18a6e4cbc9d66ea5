/**
 * What people with a changed client do in a history: things that law or the rounds forbid, well-formed and signed with
 * their own good keys. None may change what honest devices hold, nor make them differ.
 */
import { bytesToBase64url } from "@nexus/wire";
import { encodeContext } from "../../src/agreement/context.ts";
import type { Grounds } from "../../src/agreement/grounds.ts";
import { ballotContent } from "../../src/agreement/motion.ts";
import type { Change } from "../../src/mls/index.ts";
import { BODY, SHARE_BOX } from "../../src/rounds/sizes.ts";
import { stamp } from "../../src/session/own.ts";
import { toText } from "../../src/text.ts";
import { type Act, present } from "./acts.ts";
import { commitAnything, sayAnything } from "./changed-client.ts";
import type { Device } from "./device.ts";
import type { History } from "./history.ts";

/** One who cheats, and cheats from now on; never the last honest three. */
function cheatOf(history: History): Device | undefined {
  const { cheats, by } = history;
  const known = [...cheats].filter((device) => device.isIn);
  if (known.length > 0) return by.pick(known);
  const honest = present(history);
  if (honest.length < 4) return undefined;
  const one = by.pick(honest);
  cheats.add(one);
  return one;
}

function act(name: string, weight: number, cheat: (device: Device, history: History) => Promise<void>): Act {
  return {
    name,
    weight,
    async run(history) {
      await history.together();
      const device = cheatOf(history);
      if (!device) return;
      while (await device.takeOne(history.circle.log));
      if (device.isIn) await cheat(device, history);
    },
  };
}

/** Commits it, and looks that no honest device follows and all name who did it. */
async function commitInVain(device: Device, history: History, change: Change, grounds: Grounds): Promise<void> {
  const place = await commitAnything(device, history.circle.log, change, grounds);
  if (place === undefined) return;
  await history.together();
  for (const { name, snapshot } of present(history)) {
    const { cursor, past, state } = snapshot.record;
    const followed = [cursor?.under, ...past.map(({ under }) => under)].includes(place);
    if (followed) throw new Error(`${name} follows the cheat at ${place}`);
    const isNamed = state.troubles.some(({ member, code }) => member === device.me && code.startsWith("law-"));
    if (!isNamed) throw new Error(`${name} does not name who cheated at ${place}`);
  }
}

const contextOf = (device: Device) => device.standpoint().inside.footing.context;
const hourOf = ({ circle }: History) => Math.floor(circle.now / 3_600_000);
const groundsOf = (history: History, more: Partial<Grounds> = {}): Grounds => ({
  hour: hourOf(history),
  admits: [],
  removes: [],
  ...more,
});

export const cheats: readonly Act[] = [
  act("cheat: change the agreement alone", 0.4, async (device, history) => {
    const context = contextOf(device);
    const changed = { ...context, agreement: { ...context.agreement, remove: "anyone" as const, vouches: 1 as const } };
    await commitInVain(device, history, { context: encodeContext(changed) }, groundsOf(history));
  }),

  act("cheat: become a keeper", 0.4, async (device, history) => {
    const changed = { ...contextOf(device), keepers: [device.me] };
    if (contextOf(device).keepers.join() === device.me) return;
    await commitInVain(device, history, { context: encodeContext(changed) }, groundsOf(history));
  }),

  act("cheat: remove somebody without grounds", 0.4, async (device, history) => {
    const { members } = device.standpoint().inside.footing;
    const other = members.find(({ id }) => id !== device.me);
    if (other) await commitInVain(device, history, { remove: [other.leaf] }, groundsOf(history));
  }),

  act("cheat: remove by a vote that nobody held", 0.4, async (device, history) => {
    const { members, context } = device.standpoint().inside.footing;
    const motion = context.motions.find(({ proposal }) => proposal.kind === "remove");
    const other = members.find(({ id }) => id !== device.me);
    if (!other) return;
    const grounds = groundsOf(history, {
      removes: [{ kind: "voted", member: other.id }],
      change: { kind: "carries", motion: motion?.id ?? "0".repeat(32), ballots: [] },
    });
    await commitInVain(device, history, { remove: [other.leaf] }, grounds);
  }),

  act("cheat: carry a motion with one's own ballot given many times", 0.6, async (device, history) => {
    const { inside, core } = device.standpoint();
    const { context, circle } = inside.footing;
    const motion = context.motions.find(({ proposal }) => proposal.kind === "agreement");
    if (motion?.proposal.kind !== "agreement") return;
    const signature = toText(await core.engine.sign(inside.group, "nexus ballot", ballotContent(circle, motion, true)));
    const own = inside.footing.members.find(({ id }) => id === device.me);
    const ballot = { key: toText(own?.signatureKey ?? new Uint8Array(32)), signature };
    const { agreement, name = context.name } = motion.proposal;
    const changed = { ...context, agreement, name, motions: context.motions.filter((it) => it !== motion) };
    const grounds = groundsOf(history, {
      change: { kind: "carries", motion: motion.id, ballots: Array.from({ length: 12 }, () => ballot) },
    });
    await commitInVain(device, history, { context: encodeContext(changed) }, grounds);
  }),

  act("cheat: vote twice, one against the other", 2, async (device, { circle }) => {
    const { inside, core } = device.standpoint();
    const [motion] = inside.footing.context.motions;
    if (!motion) return;
    for (const yes of [true, false, true]) {
      const content = ballotContent(inside.footing.circle, motion, yes);
      const signature = toText(await core.engine.sign(inside.group, "nexus ballot", content));
      await sayAnything(device, circle.log, { type: "ballot", ...stamp(core), motion: motion.id, yes, signature });
    }
  }),

  act("cheat: invite and vouch against the agreement", 0.6, async (device, { circle }) => {
    const { core } = circle;
    const secret = bytesToBase64url(core.random(32));
    await sayAnything(device, circle.log, { type: "invitation", ...stamp(core), secret, expires: 1e6 });
  }),

  act("cheat: seal, close, release and nudge out of turn", 3, async (device, history) => {
    const { circle, by } = history;
    const { core } = circle;
    const [round] = device.session.view().rounds.filter(({ form }) => form === "sealed");
    if (!round) return;
    const text = (bytes: number) => bytesToBase64url(core.random(bytes));
    const at = { round: round.id };
    const n = round.roster.length;
    const t = round.form === "sealed" ? round.threshold : 1;
    await sayAnything(
      device,
      circle.log,
      by.pick([
        {
          type: "seal",
          ...stamp(core),
          ...at,
          body: text(BODY),
          commitments: text(t * 32),
          boxes: text(n * SHARE_BOX),
        },
        { type: "close", ...stamp(core), ...at, set: text(32), signature: text(64) },
        { type: "release", ...stamp(core), ...at, shares: text(n * 32) },
        { type: "complaint", ...stamp(core), ...at, of: by.pick(round.roster) },
        { type: "answer", ...stamp(core), ...at, to: by.pick(round.roster), share: text(32) },
        { type: "nudge", ...stamp(core), ...at },
        { type: "cancel", ...stamp(core), ...at },
      ]),
    );
  }),

  act("cheat: speak and hand on out of turn", 2, async (device, { circle, by }) => {
    const { core } = circle;
    const [round] = device.session.view().rounds.filter(({ form }) => form === "piece");
    if (!round) return;
    const at = { round: round.id };
    await sayAnything(
      device,
      circle.log,
      by.pick([
        { type: "speak", ...stamp(core), ...at, text: "out of turn" },
        { type: "hand-on", ...stamp(core), ...at, from: by.pick(round.roster) },
        { type: "turn-to", ...stamp(core), ...at, phase: "opened" },
        { type: "silence", ...stamp(core), ...at, minutes: 10 },
      ]),
    );
  }),

  act("cheat: take back another's words", 1, async (device, { circle }) => {
    const other = [...device.snapshot.items.values()].find((it) => it.kind === "sharing" && it.author !== device.me);
    if (!other) return;
    await sayAnything(device, circle.log, { type: "retraction", ...stamp(circle.core), of: other.id });
  }),
];
