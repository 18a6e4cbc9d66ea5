/** Circles and who is in them: founding, letting in, turning away. */
import { defaultAgreement } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import type { Device } from "./device.ts";
import { see, WITHIN } from "./patience.ts";
import type { Circle, Stage } from "./stage.ts";
import { say } from "./talk.ts";

const deviceOf = ({ devices }: Stage, member: number): Device => {
  const device = devices[member];
  if (!device) throw new RangeError(`there is no device ${member}`);
  return device;
};

export async function foundCircle(
  stage: Stage,
  name: string,
  suite: "x-wing" | "classical",
  founder: number,
): Promise<Circle> {
  const { canaries, server } = stage;
  const id = await deviceOf(stage, founder).nexus.found({
    link: server.foundingLink,
    circleName: canaries.word(`name of the ${name} circle`),
    myName: canaries.word(`name of device ${founder + 1} in the ${name} circle`),
    suite,
    agreement: {
      ...defaultAgreement,
      promises: [1, 2].map((n) => `We keep what is said: ${canaries.word(`promise ${n} of the ${name} circle`)}`),
    },
  });
  const circle = { name, id, members: [founder] };
  await greet(stage, circle, founder);
  return circle;
}

/** An invitation whose link is all that the newcomer has; the one who invited vouches. */
export async function letIn(stage: Stage, circle: Circle, newcomer: number): Promise<void> {
  const inviter = deviceOf(stage, circle.members.at(-1) as number);
  const guest = deviceOf(stage, newcomer);
  const { id: drop, link } = await invite(stage, inviter, circle);
  await guest.nexus.threshold(link);
  await guest.nexus.knock(link, stage.canaries.word(`name of device ${newcomer + 1} in the ${circle.name} circle`));
  await see(inviter, circle.id, "a knock is heard", (view) => view.knocks.some((it) => it.id === drop && it.canVouch));
  await inviter.nexus.vouch(circle.id, drop);
  await see(guest, circle.id, "a newcomer is inside", (view) => view.standing === "member" && view.members.length > 1);
  circle.members.push(newcomer);
  await greet(stage, circle, newcomer);
}

/** Whoever has said something that arrived is truly there, and may invite. */
async function greet(stage: Stage, circle: Circle, member: number): Promise<void> {
  const { nexus } = deviceOf(stage, member);
  await say(stage, circle, member, "greeting");
  await nexus.settled(circle.id, WITHIN);
}

/** One knock is declined; another comes too late, with an invitation that was taken back. */
export async function turnAway(stage: Stage, circle: Circle, unwanted: number, late: number): Promise<void> {
  const host = deviceOf(stage, circle.members[0] as number);
  const guest = deviceOf(stage, unwanted);
  const first = await invite(stage, host, circle);
  await guest.nexus.knock(first.link, stage.canaries.word("name of somebody who was declined"));
  await see(host, circle.id, "a knock is heard", (view) => view.knocks.some((it) => it.id === first.id));
  await host.nexus.decline(circle.id, first.id);
  await see(guest, circle.id, "a knock is declined", (view) => view.standing === "declined");
  await guest.nexus.forget(circle.id);

  const second = await invite(stage, host, circle);
  await host.nexus.withdrawInvitation(circle.id, second.id);
  await host.nexus.settled(circle.id, WITHIN);
  try {
    await deviceOf(stage, late).nexus.knock(second.link, stage.canaries.word("name of somebody who came too late"));
    throw new Error("an invitation that was taken back was still good");
  } catch (error) {
    if (!(error instanceof NexusError) || error.code !== "drop-refused") throw error;
  }
}

async function invite({ canaries }: Stage, { nexus }: Device, circle: Circle) {
  const invitation = await nexus.invite(circle.id, 24);
  const secret = invitation.link.slice(invitation.link.indexOf("#join=") + "#join=".length);
  canaries.text(`secret of an invitation (${canaries.all.length})`, secret);
  return invitation;
}
