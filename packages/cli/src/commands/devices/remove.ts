import { chooseNamed } from "../../circle/choose.ts";
import { vaultOptions, waitMs, waitOption } from "../../circle/options.ts";
import { withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { devicesCaughtUp, devicesUntil } from "../../devices/await.ts";

export const remove = command({
  name: "devices remove",
  summary: "Take a device out. From then on it gets nothing new; what it has by now stays on it.",
  takes: "NAME",
  words: [1, 1],
  options: { ...waitOption, ...vaultOptions },
  async run(values, [who = ""], io) {
    const ms = waitMs(values.wait);
    return await withNexus(values, async (nexus) => {
      await devicesCaughtUp(nexus, ms);
      const { devices } = await nexus.devices();
      const { id, name } = chooseNamed(
        devices.filter(({ isThis }) => !isThis),
        who,
        "device",
      );
      await nexus.removeDevice(id);
      const gone = await devicesUntil(nexus, (view) => view.devices.every((it) => it.id !== id) || undefined, ms);
      if (values.json) io.json({ event: "removed", id, name, waiting: !gone });
      else io.say(gone ? `${name} is out.` : `${name} is out when the sanctuary answers.`);
      return 0;
    });
  },
});
