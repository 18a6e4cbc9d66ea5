/** Whether what was said has gone out, told calmly. */
import type { CircleId, MessageId, Nexus } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import type { Io } from "../io.ts";
import { change } from "./await.ts";

/** Answers whether everything that waited went out within `ms`; at once where the sanctuary does not answer. */
export async function sent(nexus: Nexus, circle: CircleId, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  for (;;) {
    const before = nexus.circle(circle);
    const settled = await nexus.settled(circle, 0).then(
      () => true,
      () => false,
    );
    if (settled || before.link === "offline" || Date.now() >= end) return settled;
    await change(nexus, before, end - Date.now());
  }
}

export interface Telling {
  readonly nexus: Nexus;
  readonly circle: CircleId;
  readonly io: Io;
  readonly json: boolean;
  readonly ms: number;
}

/** Tells how a message fared. Throws what the circle or its sanctuary had against it. */
export async function tellSent({ nexus, circle, io, json, ms }: Telling, id: MessageId, said: string): Promise<number> {
  const before = nexus.circle(circle).troubles.length;
  const gone = await sent(nexus, circle, ms);
  const view = nexus.circle(circle);
  const item = view.timeline.find((it) => it.id === id);
  if (gone && item?.seq === undefined) {
    const trouble = view.troubles.slice(before).at(-1) ?? view.troubles.at(-1);
    throw new NexusError(trouble?.code ?? "entry-invalid", trouble?.detail);
  }
  if (json) io.json({ event: "said", circle, id, waiting: !gone });
  else io.say(gone ? said : `Kept on this device. ${view.name} hears it when the sanctuary answers.`);
  return 0;
}

/** Tells how a contribution to a round fared. Throws what the circle had against it, such as that it came too late. */
export async function tellSealed(
  { nexus, circle, io, json, ms }: Telling,
  round: MessageId,
  said: string,
): Promise<number> {
  const before = nexus.circle(circle).troubles.length;
  const gone = await sent(nexus, circle, ms);
  const view = nexus.circle(circle);
  const trouble = view.troubles.slice(before).findLast(({ code }) => code === "round-over" || code === "round-twice");
  if (trouble) throw new NexusError(trouble.code, trouble.detail);
  if (json) io.json({ event: "sealed", circle, round, waiting: !gone });
  else io.say(gone ? said : `${said} It waits on this device until the sanctuary answers.`);
  return 0;
}

/** Wishes for something, and tells how that fared. Throws what the circle had against it. */
export async function tellWish(
  { nexus, circle, io, json, ms }: Telling,
  wish: () => Promise<unknown>,
  data: object,
  said: string | (() => string),
): Promise<number> {
  const before = nexus.circle(circle).troubles.length;
  await wish();
  const gone = await sent(nexus, circle, ms);
  const trouble = nexus.circle(circle).troubles.slice(before).at(-1);
  if (trouble?.code.startsWith("law-")) throw new NexusError(trouble.code, trouble.detail);
  const words = typeof said === "string" ? said : said();
  if (json) io.json({ ...data, circle, waiting: !gone });
  else io.say(gone ? words : `${words} It waits on this device until the sanctuary answers.`);
  return 0;
}
