/** The bytes of an attachment as an address that the page can show or play; let go of when nothing shows it. */
import type { MessageId } from "@nexus/circle";
import type { NexusError } from "@nexus/wire";
import { useCallback, useEffect, useState } from "preact/hooks";
import { useCore } from "../../../core/context.ts";

export interface Fetched {
  /** Undefined while it is on its way. */
  readonly address: string | undefined;
  readonly refusal: NexusError | undefined;
  again(): void;
}

export function useAttachment(circle: string, message: MessageId, n: number, wanted: boolean): Fetched {
  const { act } = useCore();
  const [address, setAddress] = useState<string>();
  const [refusal, setRefusal] = useState<NexusError>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let made: string | undefined;
    let isShown = true;
    act.attachment(circle, message, n).then(
      ({ type, bytes }) => {
        if (!isShown) return;
        made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
        setAddress(made);
      },
      (error) => isShown && setRefusal(error as NexusError),
    );
    return () => {
      isShown = false;
      if (made) URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [act, circle, message, n, wanted, attempt]);
  const again = useCallback(() => {
    setRefusal(undefined);
    setAttempt((last) => last + 1);
  }, []);
  return { address, refusal, again };
}
