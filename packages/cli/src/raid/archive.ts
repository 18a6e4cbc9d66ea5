/** A member keeps an archive on the sanctuary, too: all that their device has, sealed to a code that only they know. */
import { Hindrance } from "../failure.ts";
import type { Device } from "./device.ts";
import { patiently } from "./patience.ts";
import type { Circle, Stage } from "./stage.ts";

export async function keepArchive(stage: Stage, circle: Circle): Promise<void> {
  const { canaries, server, devices } = stage;
  const { keeping } = devices[circle.members[1] as number] as Device;
  const { words, ask } = await keeping.makeCode();
  canaries.text("recovery code", words.join(" "));
  canaries.text("recovery code, in one word", words.join(""));
  await keeping.confirmCode([words[ask[0] - 1] as string, words[ask[1] - 1] as string]);
  await patiently(() => keeping.keepArchiveAt(server.origin));
  if (!keeping.view().archiveAt?.[0]?.kept) throw new Hindrance("The sanctuary did not take an archive.");
}
