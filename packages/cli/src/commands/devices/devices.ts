import type { DevicesView } from "@nexus/circle";
import { vaultOptions, waitMs, waitOption } from "../../circle/options.ts";
import { withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { devicesCaughtUp, devicesUntil } from "../../devices/await.ts";
import type { Io } from "../../io.ts";
import { agoInHours } from "../../show/moment.ts";

const HOUR = 3_600_000;
/** A link that waits may have been knocked at just now. */
const KNOCK_WITHIN = 1_000;

export const devices = command({
  name: "devices",
  summary: "See the devices that share your journal, and those that ask to.",
  about: [
    "Linked devices have one journal; circles stay on the device that joined them. A terminal's vault is a device, too:",
    '"nexus devices link" on the one, "nexus devices join LINK --name NAME" on the other, "nexus devices admit" on the first.',
  ],
  options: { ...waitOption, ...vaultOptions },
  async run(values, _, io) {
    return await withNexus(values, async (nexus) => {
      const ms = waitMs(values.wait);
      const current = await devicesCaughtUp(nexus, ms);
      const { invitation } = await nexus.devices();
      if (invitation) await devicesUntil(nexus, ({ knocks }) => knocks[0], Math.min(ms, KNOCK_WITHIN));
      const view = await nexus.devices();
      if (values.json) io.json({ ...view, current });
      else tell(view, current, io);
      return 0;
    });
  },
});

function tell(view: DevicesView, current: boolean, io: Io): void {
  const { standing, devices, knocks, invitation, untold, words, troubles } = view;
  switch (standing) {
    case "alone":
      io.say('This device is alone. "nexus devices link" makes a link for another one.');
      return;
    case "knocking":
      io.say(`This device asks to be linked. Its four words: ${io.paint("bold", words.join(" "))}`);
      return;
    case "declined":
      io.say("The other device did not link this one. Make a new link there if you want to try again.");
      return;
    case "removed":
    case "left":
      io.say("This device was taken out. The journal that it has stays here; it gets nothing new.");
      return;
    case "adrift":
      io.say(
        "This device has lost step with the others. Make a link on one of them and join with it; nothing is lost.",
      );
      return;
  }
  for (const { name, isThis, since } of devices) {
    const told = isThis
      ? "this one"
      : since === undefined
        ? "from the beginning"
        : agoInHours(since * HOUR, Date.now());
    io.say(`${io.paint("bold", name)}  ${io.paint("dim", told)}`);
  }
  for (const knock of knocks) {
    io.say(`${knock.name} asks to be linked. Its four words: ${io.paint("bold", knock.words.join(" "))}`);
    io.note('If it shows the same ones, and only then: "nexus devices admit".');
  }
  if (invitation && knocks.length === 0) io.say(`A link waits for a device: ${invitation.link}`);
  if (untold > 0) io.say(`${untold} entries are on their way to the others.`);
  if (troubles.length > 0) io.note("An entry or more cannot be passed on, being too long or damaged. They stay here.");
  if (!current) io.note("The sanctuary does not answer just now: this is what the device has.");
}
