/** A device asks to be woken: the one thing besides entries that a sanctuary is given to keep for a member. */
import { NexusError } from "@nexus/wire";
import { Hindrance } from "../failure.ts";
import type { Device } from "./device.ts";
import { patiently } from "./patience.ts";
import type { Circle, Stage } from "./stage.ts";

/** Last of all that is done, so that nothing moves afterwards and no push service is really called. */
export async function fallAsleep(stage: Stage, circle: Circle): Promise<void> {
  const { canaries, server, devices } = stage;
  const { nexus } = devices[circle.members[0] as number] as Device;
  const token = canaries.word("address at a push service", "wake");
  await patiently(async () => {
    const asked = await nexus.wakeMe(server.origin, `https://fcm.googleapis.com/fcm/send/${token}`);
    if (asked === 0) throw new NexusError("sanctuary-unreachable");
  });
  if ((await nexus.wakeKey(server.origin)).length === 0) throw new Hindrance("The sanctuary has no key to wake by.");
}
