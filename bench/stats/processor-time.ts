/**
 * Processor time of one run: the mean of as many as fit into a stretch of 300 ms, after two that do not count;
 * milliseconds. What others do on a shared machine lengthens the wait for a result, and this only little.
 */
export async function processorTimeOf(run: () => unknown): Promise<number> {
  run();
  run();
  const before = process.cpuUsage();
  const began = performance.now();
  let runs = 0;
  do {
    run();
    runs++;
  } while (performance.now() - began < 300);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / runs;
}
