/** A picture on the timeline: fetched when it comes into sight, and shown large when touched. */
import type { AttachmentView } from "@nexus/circle";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Refusal } from "../../../parts/refusal.tsx";
import { wordsOf } from "../../../words/later.ts";
import { useAttachment } from "./bytes.ts";

interface PictureShownProps {
  readonly circle: string;
  readonly message: string;
  readonly n: number;
  readonly picture: Extract<AttachmentView, { kind: "picture" }>;
  /** Who shared it. */
  readonly by: string;
}

/** Begins to fetch this long before it is in sight. */
const AHEAD = "400px";

export function PictureShown({ circle, message, n, picture, by }: PictureShownProps) {
  const t = wordsOf("attach");
  const [wanted, setWanted] = useState(false);
  const [large, setLarge] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const { address, refusal, again } = useAttachment(circle, message, n, wanted);
  const described = picture.description || t.pictureOf(by);

  useEffect(() => {
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((it) => it.isIntersecting)) setWanted(true);
      },
      { rootMargin: AHEAD },
    );
    if (frame.current) watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);

  return (
    <div ref={frame} class="picture">
      {refusal && (
        <>
          <Refusal of={refusal} />
          <button type="button" class="quiet" onClick={again}>
            {t.again}
          </button>
        </>
      )}
      {address ? (
        <button type="button" class="picture-open" aria-label={t.enlarge(described)} onClick={() => setLarge(true)}>
          <img src={address} alt={described} width={picture.width} height={picture.height} />
        </button>
      ) : (
        !refusal && (
          // Takes the room that the picture will take, so that nothing jumps when it comes.
          <svg
            class="picture-room"
            role="img"
            viewBox={`0 0 ${picture.width} ${picture.height}`}
            aria-label={described}
          />
        )
      )}
      {picture.description && (
        <p class="picture-line" dir="auto" aria-hidden="true">
          {picture.description}
        </p>
      )}
      {large && address && (
        <Large address={address} picture={picture} described={described} onClose={() => setLarge(false)} />
      )}
    </div>
  );
}

interface LargeProps {
  readonly address: string;
  readonly picture: PictureShownProps["picture"];
  readonly described: string;
  onClose(): void;
}

/** Covers the room but not the bar above it: the way out stays in reach. Gone as soon as the focus goes elsewhere. */
function Large({ address, picture, described, onClose }: LargeProps) {
  const t = wordsOf("attach");
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    close.current?.focus();
    return () => before?.focus();
  }, []);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onClose]);
  return (
    <dialog
      open
      class="large"
      aria-label={described}
      onFocusOut={(event) => {
        const to = event.relatedTarget as Node | null;
        if (to && !event.currentTarget.contains(to)) onClose();
      }}
    >
      <img src={address} alt={described} width={picture.width} height={picture.height} />
      <div class="large-foot">
        <p dir="auto">{picture.description || t.notDescribed}</p>
        <button ref={close} type="button" class="plain" onClick={onClose}>
          {t.close}
        </button>
      </div>
    </dialog>
  );
}
