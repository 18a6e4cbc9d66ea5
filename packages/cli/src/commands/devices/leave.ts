import { vaultOptions, waitMs, waitOption } from "../../circle/options.ts";
import { withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { devicesCaughtUp } from "../../devices/await.ts";

export const leave = command({
  name: "devices leave",
  summary: "Take this device out. Its journal stays here, and the others keep theirs.",
  options: { ...waitOption, ...vaultOptions },
  async run(values, _, io) {
    return await withNexus(values, async (nexus) => {
      await devicesCaughtUp(nexus, waitMs(values.wait));
      const { name } = await nexus.devices();
      await nexus.leaveDevices();
      if (values.json) io.json({ event: "left", name });
      else io.say("This device is alone now, with the journal that it has.");
      return 0;
    });
  },
});
