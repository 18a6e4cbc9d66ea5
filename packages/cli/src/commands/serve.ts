import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Sanctuary, startSanctuary } from "@nexus/sanctuary";
import { command } from "../command.ts";
import { stopSignal } from "../edges/stop.ts";
import { begin } from "../host/begin.ts";
import { hostOptions, settingsHelp, toSanctuaryOptions } from "../host/options.ts";

export const serve = command({
  name: "serve",
  summary: "Run a sanctuary: the server that carries circles and cannot read them.",
  about: [
    ...settingsHelp,
    "",
    "Ctrl-C or SIGTERM stops it gracefully: it finishes what is under way. A second one ends it at once.",
  ],
  options: hostOptions,
  async run(values, _, io) {
    const stop = stopSignal();
    const options = toSanctuaryOptions(values);
    const sanctuary: Sanctuary = await begin(() => startSanctuary({ ...options, log: io.note }), options);
    io.say(`The sanctuary is open at ${io.paint("bold", sanctuary.origin)}`);
    if (sanctuary.foundingLink) {
      io.say(`Begin a circle with this link: ${sanctuary.foundingLink}`);
      io.say("Whoever holds it may begin circles here; nobody needs it to join one.");
    } else io.say("Everybody who knows the address may begin circles here.");
    io.note(`Everything is kept in ${resolve(options.dataDir)}`);
    if (!options.web || !existsSync(options.web)) {
      io.note('The web app is not built, so only the address for apps is served. Build it with "npm run build".');
    }
    await stop.asked();
    io.note("Stopping.");
    await sanctuary.close();
    stop.release();
    return 0;
  },
});
