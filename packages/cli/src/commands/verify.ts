import { join } from "node:path";
import { command } from "../command.ts";
import { Usage } from "../failure.ts";
import { webFolder } from "../host/options.ts";
import { compare } from "../verify/compare.ts";
import { readManifest } from "../verify/manifest.ts";

export const verify = command({
  name: "verify",
  summary: "Compare the app that a running sanctuary serves with the one built here, file by file.",
  takes: "ADDRESS",
  words: [1, 1],
  about: [
    "It downloads every file and compares its SHA-256 with this checkout's build (or FILE), and looks at what the page",
    "may load. It tells what the address served to this machine just now: somebody else, or a later moment, may be",
    "served something else.",
  ],
  options: {
    manifest: {
      type: "string",
      value: "FILE",
      what: "list of files to compare with (packages/web/dist/manifest.json)",
    },
    json: { type: "boolean", what: "one JSON object with everything" },
  },
  async run(values, [address = ""], io) {
    const url = URL.parse(address.includes("://") ? address : `${usualScheme(address)}://${address}`);
    if (!url || !/^https?:$/.test(url.protocol)) throw new Usage(`"${address}" is no address.`, "verify");
    const { origin } = url;
    const ours = readManifest(values.manifest ?? join(webFolder, "manifest.json"));
    const result = await compare(origin, ours);
    const { differing, missing, extra, problems } = result;
    const same = [differing, missing, extra, problems].every((list) => list.length === 0);
    if (values.json) io.json({ origin, build: ours.build, files: ours.files.length, same, ...result });
    else {
      for (const path of differing) io.say(`${io.paint("red", "differs")}  ${path}`);
      for (const path of missing) io.say(`${io.paint("red", "missing")}  ${path}`);
      for (const path of extra) io.say(`${io.paint("red", "extra")}    ${path}`);
      for (const problem of problems) io.say(`${io.paint("red", "wrong")}    ${problem}`);
      io.say(
        same
          ? `${origin} serves all ${ours.files.length} files of this build and nothing else (${ours.build}).`
          : `${origin} does not serve this build. Until you know why, do not trust the app at this address.`,
      );
    }
    return same ? 0 : 1;
  },
});

/** Only a sanctuary on this very machine is reached without https. */
const usualScheme = (address: string) => (/^(localhost|127\.\d+\.\d+\.\d+)(:|\/|$)/.test(address) ? "http" : "https");
