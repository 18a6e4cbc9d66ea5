/** The plain picture of a circle that screens and commands see. */
import { bytesToHex } from "@nexus/wire";
import { defaultAgreement } from "../agreement/default.ts";
import { isOnTrial, isResting, mayInvite, mayRemove, vouchesNeeded } from "../agreement/may.ts";
import type { CircleView, KnockView, LinkState, MemberView, TimelineItem } from "../api.ts";
import { knockWords } from "../invite/knock-words.ts";
import type { Person } from "../invite/letters.ts";
import { invitationLink } from "../invite/link.ts";
import type { Group, MlsEngine } from "../mls/index.ts";
import { keepersFor } from "../report/keepers-for.ts";
import { exchangedAlready } from "../rounds/later.ts";
import { isPlain, itemToView, payloadToItem } from "../state/item.ts";
import { fromText } from "../text.ts";
import { HOUR } from "../time.ts";
import { hourNow } from "./clock.ts";
import type { Heard } from "./drops.ts";
import type { Mine } from "./mine.ts";
import { ownMember } from "./own.ts";
import type { Core, Inside, Snapshot } from "./snapshot.ts";
import { lawView, motionItemView } from "./view-law.ts";
import { type Rounded, roundItems, roundViews } from "./view-rounds.ts";

export function viewOf(
  core: Pick<Core, "engine" | "now" | "clock">,
  { record, inside, outbox, items }: Snapshot,
  link: LinkState,
  heard: ReadonlyMap<string, Heard>,
  isCurrent: boolean,
): CircleView {
  const { engine } = core;
  const { state, knocking, mine = {} } = record;
  const me = inside ? ownMember(core, inside) : record.me;
  const hour = hourNow(core);
  const context = inside?.footing.context;
  return {
    id: record.id,
    origin: record.origin,
    name: context?.name ?? record.name,
    standing: record.standing,
    link,
    isCurrent,
    suite: record.suite,
    epoch: inside ? engine.epoch(inside.group) : 0,
    me,
    myName: record.myName,
    agreement: context?.agreement ?? record.agreement ?? knocking?.offer.agreement ?? defaultAgreement,
    members: members(inside, state, me, mine, hour),
    timeline: timeline({ record, inside, outbox, items }, me, hour),
    knocks: inside ? knocks(inside, state, heard, me, hour) : [],
    invitations: Object.entries(state.invitations).map(([id, { secret, by, expires }]) => ({
      id,
      link: invitationLink(record, fromText(secret)),
      by,
      expires,
    })),
    knockWords: knocking ? knockWords(fromText(knocking.secret), fromText(record.own.keyPackage)) : [],
    troubles: state.troubles,
    draft: mine.draft,
    notToday: mine.notToday ?? [],
    guardAsks: mine.guardAsks,
    law: lawView({ record, inside, outbox }, me, hour),
    rounds: roundViews({ record, inside, outbox, items }, me, hour),
    reports: context?.keepers.includes(me) ? (mine.reports ?? []) : [],
    may: {
      invite: context !== undefined && mayInvite(context, me, hour),
      remove: context !== undefined && mayRemove(context, me),
      // For all, on the sanctuary: by the one key that was made with the circle.
      erase: record.keeper !== undefined,
      report: inside !== undefined && keepersFor(inside, me).length > 0,
    },
    authenticator: inside ? authenticator(engine, inside.group) : "",
  };
}

const authenticator = (engine: MlsEngine, group: Group) => bytesToHex(engine.epochAuthenticator(group).subarray(0, 16));

function members(
  inside: Inside | undefined,
  { people, leaving }: Snapshot["record"]["state"],
  me: string,
  { muted = [], compared = [] }: Mine,
  hour: number,
): MemberView[] {
  const here = new Map((inside?.footing.members ?? []).map((member) => [member.id, member.name]));
  const context = inside?.footing.context;
  const ids = new Set([...here.keys(), ...Object.keys(people)]);
  return [...ids].map((id) => ({
    id,
    name: here.get(id) ?? people[id]?.name ?? "",
    isMe: id === me,
    isKeeper: context?.keepers.includes(id) ?? false,
    isArchitect: context?.architect === id,
    isHere: here.has(id),
    isLeaving: here.has(id) && leaving[id] !== undefined,
    since: people[id]?.since,
    ...trustIn(people[id]),
    trialUntil: here.has(id) && context && isOnTrial(context, id, hour) ? (context.trials[id] ?? 0) * HOUR : undefined,
    isResting: context !== undefined && isResting(context, id),
    isMuted: muted.includes(id),
    isCompared: compared.includes(id),
  }));
}

/** Who stands by their word for this one, who took it back, and who has compared safety pictures with them. */
function trustIn({ vouches, unvouched = [], comparedBy = [] }: Person = { name: "", vouches: [] }) {
  const unvouchedBy = unvouched.map(({ by }) => by);
  return { vouchedBy: vouches.map(({ by }) => by).filter((by) => !unvouchedBy.includes(by)), unvouchedBy, comparedBy };
}

function timeline(snapshot: Rounded, me: string, hour: number): TimelineItem[] {
  const { items, outbox } = snapshot;
  const signs = ownSigns(outbox);
  const exchanged = exchangedAlready();
  const sent = [...items.values()]
    .sort((a, b) => (a.seq as number) - (b.seq as number))
    .flatMap((item): TimelineItem[] => {
      if (item.kind === "round") return roundItems(snapshot, item, me);
      if (item.kind === "motion") return [motionItemView(item, snapshot, me, hour)];
      if (item.kind === "exchange") return exchanged ? [exchanged.exchangeItem(item)] : [];
      if (!isPlain(item)) return [];
      return [signs.has(item.id) ? withSign(itemToView(item), me, signs.get(item.id)) : itemToView(item)];
    });
  const waiting = outbox.flatMap(({ intent, held }): TimelineItem[] => {
    if (intent.kind !== "say" || (intent.payload.type !== "check-in" && intent.payload.type !== "sharing")) return [];
    const item = itemToView(payloadToItem(intent.payload, { seq: undefined, author: me, waiting: true }));
    return [held && isSpokenView(item) ? { ...item, held } : item];
  });
  const late = exchanged?.lateExchanges(snapshot, me, hour) ?? [];
  const shown = late.length > 0 ? [...sent, ...late].sort((a, b) => (a.seq as number) - (b.seq as number)) : sent;
  return [...shown, ...waiting];
}

/** "I hear you" shows at once, before it has gone out. */
const ownSigns = (outbox: Snapshot["outbox"]): ReadonlyMap<string, boolean> =>
  new Map(
    outbox.flatMap(({ intent }) =>
      intent.kind === "say" && intent.payload.type === "hear" ? [[intent.payload.of, intent.payload.on]] : [],
    ),
  );

const isSpokenView = (item: TimelineItem) => item.kind === "check-in" || item.kind === "sharing";

function withSign(item: TimelineItem, me: string, on: boolean | undefined): TimelineItem {
  if (!isSpokenView(item)) return item;
  const others = item.heardBy.filter((by) => by !== me);
  return { ...item, heardBy: on ? [...others, me] : others };
}

function knocks(
  { footing }: Inside,
  { invitations }: Snapshot["record"]["state"],
  heard: ReadonlyMap<string, Heard>,
  me: string,
  hour: number,
): KnockView[] {
  return [...heard.values()].flatMap((knock) => {
    const invitation = invitations[knock.drop];
    if (!invitation) return [];
    const vouchedBy = invitation.vouches.filter((vouch) => vouch.newcomer === knock.newcomer).map((vouch) => vouch.by);
    return [
      {
        id: knock.drop,
        name: knock.name,
        words: knockWords(fromText(invitation.secret), fromText(knock.keyPackage)),
        invitedBy: invitation.by,
        vouchedBy,
        vouchesNeeded: vouchesNeeded(footing, hour),
        canVouch: mayInvite(footing.context, me, hour) && !vouchedBy.includes(me),
      },
    ];
  });
}
