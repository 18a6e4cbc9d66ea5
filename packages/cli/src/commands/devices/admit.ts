import { NexusError } from "@nexus/wire";
import { chooseWaiting } from "../../circle/choose.ts";
import { vaultOptions, waitMs, waitOption } from "../../circle/options.ts";
import { withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { devicesUntil } from "../../devices/await.ts";

export const admit = command({
  name: "devices admit",
  summary: "Link the device that asks. Compare its four words first: whoever holds it reads your whole journal.",
  takes: "[NAME]",
  words: [0, 1],
  options: {
    words: { type: "string", value: "WORDS", what: "the four words that it shows; links only if they are the same" },
    no: { type: "boolean", what: "turn it away instead" },
    ...waitOption,
    ...vaultOptions,
  },
  async run(values, [who], io) {
    const ms = waitMs(values.wait);
    return await withNexus(values, async (nexus) => {
      const knock = await devicesUntil(nexus, ({ knocks }) => chooseWaiting(knocks, who), ms);
      if (!knock) throw new NexusError("drop-refused", "no such device asks to be linked");
      const { id, name, words } = knock;
      if (values.no) {
        await nexus.declineDevice(id);
        if (values.json) io.json({ event: "declined", id, name });
        else io.say(`${name} was turned away.`);
        return 0;
      }
      const seen = values.words?.toLowerCase().match(/[a-z]+/g);
      if (seen && seen.join(" ") !== words.join(" ")) {
        throw new NexusError("input-invalid", `the words of ${name} are: ${words.join(" ")}`);
      }
      const before = (await nexus.devices()).devices.length;
      await nexus.admitDevice(id);
      const linked = await devicesUntil(nexus, ({ devices }) => devices.length > before || undefined, ms);
      if (values.json) io.json({ event: "admitted", id, name, waiting: !linked });
      else io.say(linked ? `${name} is linked.` : `${name} is linked when the sanctuary answers.`);
      return 0;
    });
  },
});
