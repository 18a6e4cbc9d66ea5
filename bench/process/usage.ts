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
