import type { Nexus } from "@nexus/circle";
import { vaultOptions, waitMs, waitOption } from "../../circle/options.ts";
import { withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { devicesCaughtUp } from "../../devices/await.ts";
import { Usage } from "../../failure.ts";
import { inHours } from "../../show/moment.ts";
import { qrLines } from "../../show/qr.ts";

export const link = command({
  name: "devices link",
  summary: "Make a link for one more device of yours, which will have your journal.",
  options: {
    at: { type: "string", value: "LINK", what: "through which sanctuary: its address, or a founding link of it" },
    name: { type: "string", value: "NAME", what: "what this device is called among the others (This terminal)" },
    suite: { type: "string", value: "SUITE", what: "x-wing (post-quantum, the default) or classical" },
    qr: { type: "boolean", what: "show it as a picture to scan, too" },
    ...waitOption,
    ...vaultOptions,
  },
  async run(values, _, io) {
    const { at, name = "This terminal", suite = "x-wing" } = values;
    if (suite !== "x-wing" && suite !== "classical") throw new Usage(`There is no suite "${suite}".`, "devices link");
    return await withNexus(values, async (nexus) => {
      await devicesCaughtUp(nexus, waitMs(values.wait));
      const { standing } = await nexus.devices();
      const sanctuary = at ?? (standing === "member" ? "" : sanctuaryOf(nexus));
      const { invitation } = await nexus.linkDevice({ at: sanctuary, name, suite });
      if (!invitation) return 1;
      if (values.json) io.json({ event: "link", ...invitation });
      else {
        io.say(invitation.link);
        if (values.qr || io.isTerminal) for (const line of qrLines(invitation.link, io)) io.say(line);
        io.note(
          `It links one device, within ${inHours(invitation.expires, Date.now())}. Whoever opens it asks for your whole journal:`,
        );
        io.note('show it to nobody. Open it on the other device, or there: "nexus devices join LINK --name NAME".');
        io.note('Then, here: "nexus devices", and "nexus devices admit" if both show the same four words.');
      }
      return 0;
    });
  },
});

/** Where this person has a circle already, nobody needs a founding link. */
function sanctuaryOf(nexus: Nexus): string {
  const known = nexus.circles().find(({ standing }) => standing === "member")?.origin;
  if (known) return known;
  throw new Usage("Say with --at through which sanctuary: a founding link of it.", "devices link");
}
