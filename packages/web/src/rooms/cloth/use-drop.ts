/** Lets files be dropped anywhere on the page while a room is open. Answers whether one is held above it. */
import { useEffect, useRef, useState } from "preact/hooks";

export function useDrop(onFile: (file: File | undefined, all: readonly File[]) => void): boolean {
  const [isAbove, setAbove] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    // Without this the browser would leave the app to show the file.
    const above = (event: DragEvent) => {
      event.preventDefault();
      setAbove(true);
    };
    const away = (event: DragEvent) => {
      if (event.relatedTarget === null) setAbove(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setAbove(false);
      const all = [...(event.dataTransfer?.files ?? [])];
      take.current(all[0], all);
    };
    window.addEventListener("dragover", above);
    window.addEventListener("dragleave", away);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", above);
      window.removeEventListener("dragleave", away);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return isAbove;
}
