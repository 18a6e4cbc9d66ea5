import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenVault, openMemoryVault } from "@nexus/circle";
import { startSanctuary } from "@nexus/sanctuary";
import { toNumber } from "../circle/options.ts";
import { command } from "../command.ts";
import { seededChance } from "../demo/chance.ts";
import { gather } from "../demo/gather.ts";
import { begin as beginLife } from "../demo/life.ts";
import { openFolderVault } from "../edges/folder-vault.ts";
import { stopSignal } from "../edges/stop.ts";
import { begin } from "../host/begin.ts";
import { hostOptions, toSanctuaryOptions } from "../host/options.ts";
import { qrLines } from "../show/qr.ts";

export const demo = command({
  name: "demo",
  summary: "Meet a circle: a sanctuary on this machine where three companions share a circle with whoever comes.",
  about: [
    "The companions are programs that follow a small script, and say so. Everything else is real: open the link in a",
    'browser, or from another terminal with "nexus circle join LINK --name NAME". Ctrl-C ends it.',
  ],
  options: {
    port: { ...hostOptions.port, what: "port (8080, or any free one where that is taken)" },
    data: { type: "string", value: "DIR", what: "keep everything there for the next time; else it is gone at the end" },
    seed: { type: "string", value: "N", what: "repeat the chance of an earlier run" },
  },
  async run({ port, data, seed }, _, io) {
    const stop = stopSignal();
    const temporary = data === undefined ? mkdtempSync(join(tmpdir(), "nexus-demo-")) : undefined;
    const folder = data ?? (temporary as string);
    const chance = seededChance(seed === undefined ? randomInt(2 ** 32) : toNumber(seed, "seed", 0, 2 ** 32 - 1));
    const given = { data: join(folder, "sanctuary"), host: "127.0.0.1", port: port ?? String(await freePort()) };
    const settings = { ...toSanctuaryOptions(given, {}), log: () => {} };
    const sanctuary = await begin(() => startSanctuary(settings), settings);
    try {
      io.note("The companions are gathering.");
      const vaultOf = (name: string): OpenVault =>
        temporary ? () => openMemoryVault() : () => openFolderVault(join(folder, "companions", name));
      const gathering = await gather(sanctuary, vaultOf, chance);
      const [host] = gathering.companions;
      const invite = async () => {
        const { link } = await host.nexus.invite(gathering.circle, 336);
        io.say(`\nOpen this link to join them; it lets one person in:\n\n  ${io.paint("bold", link)}\n`);
        if (io.isTerminal) for (const line of qrLines(link, io)) io.say(line);
      };
      const life = beginLife(gathering, {
        later(ms, task) {
          const timer = setTimeout(task, ms);
          return () => clearTimeout(timer);
        },
        now: Date.now,
        chance,
        onJoined(guest) {
          io.say(`${guest} came in.`);
          invite().catch((error: unknown) => io.note(`No new invitation: ${(error as Error).message}`));
        },
      });
      await invite();
      if (!settings.web) io.note('There is no web app yet: build it with "npm run build", or join from a terminal.');
      await stop.asked();
      life.end();
      await gathering.close();
    } finally {
      await sanctuary.close();
      if (temporary) rmSync(temporary, { recursive: true, force: true });
    }
    stop.release();
    return 0;
  },
});

const USUAL_PORT = 8080;

/** The usual port where nobody listens there, else any free one. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(0))
      .listen(USUAL_PORT, "127.0.0.1", () => probe.close(() => resolve(USUAL_PORT)));
  });
}
