/** What members say: check-ins, words, replies, and what they take back. */
import type { Device } from "./device.ts";
import { see } from "./patience.ts";
import type { Circle, Stage } from "./stage.ts";

/** Everybody checks in and writes, somebody replies, and everybody sees it. */
export async function talk(stage: Stage, circle: Circle, when: string): Promise<void> {
  const { devices, canaries } = stage;
  for (const member of circle.members) {
    const { nexus } = devices[member] as Device;
    const who = `device ${member + 1} in the ${circle.name} circle on the ${when}`;
    await nexus.checkIn(circle.id, {
      point: { valence: canaries.feeling(`valence of ${who}`), arousal: canaries.feeling(`arousal of ${who}`) },
      words: [canaries.word(`word of ${who}`), canaries.word(`other word of ${who}`)],
      note: `It was a long day. ${canaries.word(`note of ${who}`)} and little sleep`,
      body: canaries.pulse(`pulse of ${who}`),
      keepBody: true,
      share: ["place", "words", "note", "body"],
    });
    // One that is kept, and shared with nobody.
    await nexus.checkIn(circle.id, {
      words: [canaries.word(`word beside a pulse of ${who}`)],
      body: canaries.pulse(`pulse of ${who} for nobody else`),
      keepBody: true,
    });
  }
  const text = await say(stage, circle, circle.members[0] as number, `question of the ${when}`);
  const last = devices[circle.members.at(-1) as number] as Device;
  await see(last, circle.id, "a message arrives", (view) => view.timeline.some((item) => item.id === text));
  const answer = canaries.word(`reply in the ${circle.name} circle on the ${when}`);
  const reply = await last.nexus.write(circle.id, `I know this. ${answer}`, { replyTo: text });
  for (const member of circle.members) {
    const device = devices[member] as Device;
    await see(device, circle.id, "a reply arrives", (view) => view.timeline.some((item) => item.id === reply));
  }
}

/** Resolves with the id of the message, once it is durable on the device. */
export function say({ canaries, devices }: Stage, circle: Circle, member: number, what: string): Promise<string> {
  const word = canaries.word(`${what} of device ${member + 1} in the ${circle.name} circle`);
  return (devices[member] as Device).nexus.write(
    circle.id,
    `What helps when it gets loud? ${word}. I am asking for a friend.`,
  );
}

/** A word that was said too soon. */
export async function takeBack(stage: Stage, circle: Circle): Promise<void> {
  const { devices } = stage;
  const [author, other] = circle.members as [number, number];
  const id = await say(stage, circle, author, "something taken back");
  const reader = devices[other] as Device;
  await see(reader, circle.id, "a message arrives", (view) => view.timeline.some((item) => item.id === id));
  await (devices[author] as Device).nexus.retract(circle.id, id);
  await see(reader, circle.id, "it is taken back", (view) =>
    view.timeline.some((item) => item.id === id && item.kind === "retracted"),
  );
}
