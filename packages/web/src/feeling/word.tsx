/** One word for a feeling: a touch chooses it; holding, pointing and focus only tell what it means. */
import { useId, useRef } from "preact/hooks";

interface WordProps {
  readonly name: string;
  readonly meaning: string;
  readonly chosen: boolean;
  onToggle(): void;
  onTold(): void;
}

/** Longer than a tap, shorter than what a browser takes for a wish to select text. */
const HOLD_MS = 380;

export function Word({ name, meaning, chosen, onToggle, onTold }: WordProps) {
  const id = useId();
  const hold = useRef<{ timer: ReturnType<typeof setTimeout>; held: boolean } | undefined>(undefined);
  const release = () => clearTimeout(hold.current?.timer);
  return (
    <>
      <label
        class="word"
        onPointerDown={() => {
          release();
          const now = { held: false, timer: setTimeout(() => {}) };
          now.timer = setTimeout(() => {
            now.held = true;
            onTold();
          }, HOLD_MS);
          hold.current = now;
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onPointerEnter={(event) => {
          if (event.pointerType === "mouse") onTold();
        }}
        onContextMenu={(event) => {
          if (hold.current?.held) event.preventDefault();
        }}
      >
        <input
          type="checkbox"
          checked={chosen}
          aria-describedby={id}
          onChange={onToggle}
          onFocus={onTold}
          onClick={(event) => {
            // The finger that held lets go: that chooses nothing.
            if (!hold.current?.held) return;
            event.preventDefault();
            hold.current.held = false;
          }}
        />
        <span dir="auto">{name}</span>
      </label>
      <span id={id} hidden>
        {meaning}
      </span>
    </>
  );
}
