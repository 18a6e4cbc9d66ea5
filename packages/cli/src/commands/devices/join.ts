import type { DevicesView, Nexus } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { toNumber, vaultOptions } from "../../circle/options.ts";
import { stay } from "../../circle/stay.ts";
import { type VaultChoice, withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { devicesUntil } from "../../devices/await.ts";
import { stopSignal } from "../../edges/stop.ts";
import { Usage } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { together } from "../../show/moment.ts";

const AN_HOUR = 3_600;
/** For the knock to have reached its sanctuary, in ms. */
const REACHED = 10_000;

export const join = command({
  name: "devices join",
  summary: "Link this device with the one that made the link; the two will have one journal.",
  takes: "LINK --name NAME",
  words: [1, 1],
  about: [
    "Only with a link that you made yourself just now: with one from somebody else, you would give them your whole journal.",
  ],
  options: {
    name: { type: "string", value: "NAME", what: "what this device is called among the others" },
    "no-wait": { type: "boolean", what: "ask, and do not wait" },
    within: { type: "string", value: "SECONDS", what: "how long to wait (an hour)" },
    ...vaultOptions,
  },
  async run(values, [link = ""], io) {
    const { name } = values;
    if (name === undefined) throw new Usage("Say with --name what this device is called.", "devices join");
    const seconds = values.within === undefined ? AN_HOUR : toNumber(values.within, "within", 0, 86_400);
    await withNexus(values, async (nexus) => {
      const { words } = await nexus.joinDevices(link, name);
      const reached = await devicesUntil(
        nexus,
        (it) => it.link === "live" || it.standing !== "knocking" || undefined,
        REACHED,
      );
      if (!reached) throw new NexusError("sanctuary-unreachable");
      if (values.json) io.json({ event: "asked", words });
      else {
        io.say(`This device asks to be linked. Its four words: ${io.paint("bold", words.join(" "))}`);
        io.say("The other one shows four, too. Say yes there only if they are the same.");
      }
    });
    return values["no-wait"] ? 0 : await linked(values, seconds * 1000, io);
  },
});

/** Waits until the other device has decided. Throws `knock-declined` when it said no. */
async function linked(choice: VaultChoice & { json?: boolean }, ms: number, io: Io): Promise<number> {
  let decided: DevicesView | undefined;
  const begin = (nexus: Nexus) => {
    let isOpen = true;
    const look = async () => {
      for (let view = await nexus.devices(); isOpen && !decided; view = await nexus.devices(view.version))
        if (view.standing !== "knocking") decided = view;
    };
    // What went wrong shows in the next look; a core that is closed answers no more.
    void look().catch(() => {});
    return () => {
      isOpen = false;
    };
  };
  const stop = stopSignal();
  await stay({ choice, stop, io, within: ms, begin, isOver: () => decided !== undefined });
  stop.release();
  if (!decided) {
    if (choice.json) io.json({ event: "waiting" });
    else io.say("The other device has not answered yet. Your question stays.");
    return 0;
  }
  if (decided.standing !== "member") throw new NexusError("knock-declined");
  const others = decided.devices.filter(({ isThis }) => !isThis).map(({ name }) => name);
  if (choice.json) io.json({ event: "linked", devices: decided.devices.map(({ name }) => name) });
  else io.say(`Linked with ${together(others)}. They have one journal from now on.`);
  return 0;
}
