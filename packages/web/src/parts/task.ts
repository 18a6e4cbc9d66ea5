/** Runs what a person asked for: says while it runs, and keeps the reason when it was refused. */
import type { NexusError } from "@nexus/wire";
import { useCallback, useState } from "preact/hooks";

export interface Task {
  readonly busy: boolean;
  readonly refusal: NexusError | undefined;
  /** Does nothing while another run is under way. */
  run(work: () => Promise<unknown>): void;
}

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<NexusError>();
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      if (busy) return;
      setBusy(true);
      setRefusal(undefined);
      try {
        await work();
      } catch (error) {
        setRefusal(error as NexusError);
      } finally {
        setBusy(false);
      }
    },
    [busy],
  );
  return { busy, refusal, run };
}
