/** What a process has used so far. */
export interface Usage {
  /** Milliseconds of CPU, all threads, user and kernel. */
  readonly cpu: number;
  /** Resident bytes. */
  readonly rss: number;
}

export function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000, rss: process.memoryUsage.rss() };
}

/** Resident bytes once everything that nobody needs has been given back. Needs `--expose-gc`. */
export async function rssAfterCollection(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return process.memoryUsage.rss();
}
