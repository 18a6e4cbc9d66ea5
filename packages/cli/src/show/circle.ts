/** What a circle is, for reading and for programs. */
import type { CircleView, KnockView, MemberView } from "@nexus/circle";
import { short } from "../circle/choose.ts";
import { day, together } from "./moment.ts";
import { nameOf } from "./name.ts";

const people = (many: number) => (many === 1 ? "one person" : `${many} people`);

const STANDING = {
  knocking: "you have knocked; someone inside will see it",
  adrift: "this device lost step; an invitation leads it back",
  declined: "it did not let you in this time",
  removed: "you are no longer in it",
  left: "you left it",
} as const;

export const here = (circle: CircleView): readonly MemberView[] => circle.members.filter((it) => it.isHere);

export function circleLine(circle: CircleView): string {
  const many = here(circle).length;
  const standing = circle.standing === "member" ? people(many) : STANDING[circle.standing];
  const knocks = circle.knocks.length > 0 ? `, ${together(circle.knocks.map((it) => it.name))} at the door` : "";
  const offline = circle.standing === "member" && circle.link === "offline" ? ", its sanctuary does not answer" : "";
  return `${circle.name}  ${standing}${knocks}${offline}  (${short(circle.id)}, ${new URL(circle.origin).host})`;
}

export function circleData({ id, origin, name, standing, link, myName, members, knocks }: CircleView): object {
  const present = members.filter((it) => it.isHere);
  return { id, name, origin, standing, link, myName, people: present.length, knocks: knocks.map((it) => it.name) };
}

export function memberLine(circle: CircleView, member: MemberView, now: number): string {
  const vouchers = member.vouchedBy.map((id) => nameOf(circle, id));
  const roles = [member.isMe && "you", member.isArchitect && "began the circle", member.isKeeper && "keeper"];
  const since = member.since !== undefined && `here since ${day(member.since * 3_600_000, now)}`;
  const word = vouchers.length > 0 && `${together(vouchers)} vouched`;
  const aside = member.isHere ? [...roles, since, word] : ["no longer here"];
  const text = aside.filter(Boolean).join(", ");
  return text ? `${member.name}  ${text}` : member.name;
}

export function knockLines(circle: CircleView, knock: KnockView): string[] {
  const more = knock.vouchesNeeded - knock.vouchedBy.length;
  const given = knock.vouchedBy.length > 0 && `${together(knock.vouchedBy.map((id) => nameOf(circle, id)))} vouched.`;
  const needs = more > 0 && (more === 1 ? "One member's word lets them in." : `${more} members' word lets them in.`);
  return [
    `${knock.name} is at the door, invited by ${nameOf(circle, knock.invitedBy)}.`,
    `  Their four words: ${knock.words.join(" ")}`,
    `  ${[given, needs].filter(Boolean).join(" ")}`,
  ];
}
