import { type Child, startChild } from "../process/child.ts";
import type { BareCalls } from "./bare.ts";
import type { SanctuaryCalls } from "./sanctuary.ts";

export type ServerName = "sanctuary" | "bare";

/** What both servers answer. */
export type ServerCalls = Pick<BareCalls, "port" | "usage" | "rssAfterCollection">;

export const startSanctuaryChild = (folder: string, env: NodeJS.ProcessEnv = {}): Child<SanctuaryCalls> =>
  startChild(new URL("./sanctuary.ts", import.meta.url), { env: { ...env, BENCH_DATA: folder }, execArgv: FLAGS });

export const startServer = (name: ServerName, folder: string): Child<ServerCalls> =>
  name === "sanctuary"
    ? startSanctuaryChild(folder)
    : startChild(new URL("./bare.ts", import.meta.url), { execArgv: FLAGS });

const FLAGS = ["--expose-gc"];
