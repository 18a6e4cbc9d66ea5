/** What a host may set: a flag, else the environment, else what holds otherwise. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { optionsFromEnv, type SanctuaryOptions } from "@nexus/sanctuary";
import type { Values } from "../command.ts";
import { Usage } from "../failure.ts";

export const dataOption = {
  data: { type: "string", value: "DIR", what: "folder that holds everything; else DATA_DIR, else ./data" },
} as const;

export const hostOptions = {
  port: { type: "string", short: "p", value: "PORT", what: "port; else PORT, else 8080; 0 for any free one" },
  host: { type: "string", value: "ADDRESS", what: "address to listen on; else HOST, else 127.0.0.1" },
  ...dataOption,
  "public-origin": { type: "string", value: "URL", what: "how people reach it from outside; else PUBLIC_ORIGIN" },
  "metrics-port": {
    type: "string",
    value: "PORT",
    what: "port for metrics on 127.0.0.1; else METRICS_PORT, else none",
  },
  push: {
    type: "string",
    value: "WHETHER",
    what: "whether devices that ask are woken: on (default) or off; else PUSH",
  },
  admission: { type: "string", value: "WHO", what: "who may begin circles: code (default) or open; else ADMISSION" },
} as const;

export const settingsHelp = [
  "Without settings it listens on http://127.0.0.1:8080 and keeps everything in the folder data where it was started.",
  "Browsers open circles only over https or on the machine itself: to reach it from elsewhere, put it behind a proxy",
  "that speaks https, and give the address that people type as PUBLIC_ORIGIN, such as https://circle.example.",
];

/** The web app that was built in this checkout. */
export const webFolder = join(import.meta.dirname, "../../../web/dist");

type Given = Values<typeof hostOptions>;

/** Throws Usage where a setting makes no sense. */
export function toSanctuaryOptions(given: Given, env: NodeJS.ProcessEnv = process.env): SanctuaryOptions {
  const all = {
    ...env,
    ...(given.port !== undefined && { PORT: given.port }),
    ...(given.host !== undefined && { HOST: given.host }),
    ...(given.data !== undefined && { DATA_DIR: given.data }),
    ...(given["public-origin"] !== undefined && { PUBLIC_ORIGIN: given["public-origin"] }),
    ...(given["metrics-port"] !== undefined && { METRICS_PORT: given["metrics-port"] }),
    ...(given.push !== undefined && { PUSH: given.push }),
    ...(given.admission !== undefined && { ADMISSION: given.admission }),
  };
  if (all.PUBLIC_ORIGIN !== undefined && !isOrigin(all.PUBLIC_ORIGIN)) {
    throw new Usage(`PUBLIC_ORIGIN is an address such as https://circle.example, not "${all.PUBLIC_ORIGIN}".`, "serve");
  }
  try {
    return { ...optionsFromEnv(all), ...(existsSync(webFolder) && { web: webFolder }) };
  } catch (error) {
    if (error instanceof RangeError) throw new Usage(`${error.message}.`, "serve");
    throw error;
  }
}

/** The data folder alone, for the commands that only look at it. */
export const dataFolder = (given: string | undefined): string =>
  toSanctuaryOptions({ ...(given && { data: given }) }).dataDir;

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash;
}
