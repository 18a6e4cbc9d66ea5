/** What stands in the room: nothing yet, a file being read, a table to explain, what was read, or why it was not. */
import type { Mapping, Sample } from "@nexus/sense";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FromReader, HasRead } from "../../imports/reader-words.ts";
import { startReader } from "../../trusted.ts";

export type Reading =
  | { readonly state: "empty" }
  | { readonly state: "stopped" }
  | { readonly state: "reading"; readonly share: number }
  | { readonly state: "table"; readonly sample: Sample }
  | ({ readonly state: "read" } & HasRead)
  | { readonly state: "refused"; readonly why: "unknown" | "unreadable" };

export interface Reader {
  readonly reading: Reading;
  readonly files: readonly File[];
  read(files: readonly File[], mapping?: Mapping): void;
  stop(): void;
  leave(): void;
}

/** One worker for each reading: to stop is to end it. */
export function useReader(): Reader {
  const [reading, setReading] = useState<Reading>({ state: "empty" });
  const [files, setFiles] = useState<readonly File[]>([]);
  const worker = useRef<Worker>(undefined);
  const end = () => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(() => end, []);
  return {
    reading,
    files,
    read(given, mapping) {
      end();
      if (given.length === 0) return;
      setFiles(given);
      setReading({ state: "reading", share: 0 });
      const started = startReader();
      worker.current = started;
      started.onmessage = ({ data }: MessageEvent<FromReader>) => {
        if (data.kind === "progress") return setReading({ state: "reading", share: data.share });
        end();
        const { kind, ...said } = data;
        setReading({ state: kind, ...said } as Reading);
      };
      started.onerror = (event) => {
        // Told here; the page need not hear of it once more.
        event.preventDefault();
        end();
        setReading({ state: "refused", why: "unreadable" });
      };
      started.postMessage({ files: given, mapping });
    },
    stop() {
      end();
      setReading({ state: "stopped" });
    },
    leave() {
      end();
      setReading({ state: "empty" });
    },
  };
}
