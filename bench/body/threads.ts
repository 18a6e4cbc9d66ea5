/** Processor time of a page: of the thread that draws it and of its workers, by what Linux counts for each thread. */
import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";

const TICKS_PER_SECOND = 100;
/** As Chromium names them; the kernel keeps fifteen letters. The first thread of a process has its program's name. */
const kinds = { page: /^(?:chromium|chrome|CrRendererMain)/, workers: /^DedicatedWorker/ } as const;

/** ms, over all renderer processes of the browser. */
export type Times = Readonly<Record<keyof typeof kinds, number>>;

export async function timesOf(browser: Browser): Promise<Times> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const threads = processInfo
    .filter(({ type }) => type === "renderer")
    .flatMap(({ id }) => readdirSync(`/proc/${id}/task`).map((thread) => threadIn(`/proc/${id}/task/${thread}/stat`)));
  const sum = (kind: keyof typeof kinds) =>
    threads.filter(({ name }) => kinds[kind].test(name)).reduce((ms, thread) => ms + thread.ms, 0);
  return { page: sum("page"), workers: sum("workers") };
}

/** The name of a thread may hold anything, a bracket too. */
function threadIn(path: string): { readonly name: string; readonly ms: number } {
  const text = readFileSync(path, "latin1");
  const end = text.lastIndexOf(")");
  const fields = text.slice(end + 2).split(" ");
  // utime and stime (proc(5)).
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { name: text.slice(text.indexOf("(") + 1, end), ms: (ticks * 1000) / TICKS_PER_SECOND };
}
