import { NexusError } from "@nexus/wire";
import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";

export const erase = command({
  name: "circle erase",
  summary: "Erase a circle on its sanctuary, for all. Works on the device that began the circle.",
  options: { yes: { type: "boolean", what: "really" }, ...waitOption, ...circleOptions },
  async run(values, _, io) {
    if (!values.yes) throw new Usage("The circle ends for everyone. If you mean it, add --yes.", "circle erase");
    return await atCircle(
      values,
      { within: waitMs(values.wait), fromOutside: true },
      async ({ nexus, id, view, current }) => {
        const { name, origin } = view();
        if (!current) throw new NexusError("sanctuary-unreachable", origin);
        await nexus.erase(id);
        if (values.json) io.json({ event: "erased", circle: id });
        else io.say(`${name} is erased on its sanctuary. What members received stays on their devices.`);
        return 0;
      },
    );
  },
});
