/** What must be in reach on every screen, before all else: the way out, help, and the lock where there is one. */
import { useEffect } from "preact/hooks";
import { go, place } from "../place.ts";
import { words } from "../words/index.ts";
import { rehearsal } from "./leave.ts";
import { tripleShift } from "./triple-shift.ts";

interface SafetyBarProps {
  onLeave(): void;
  /** Undefined where there is no lock, or it is locked. */
  readonly onLock?: (() => void) | undefined;
}

export function SafetyBar({ onLeave, onLock }: SafetyBarProps) {
  const t = words.value.shell.bar;

  useEffect(() => {
    const take = tripleShift();
    const press = (event: KeyboardEvent) => {
      if (!take(event)) return;
      if (rehearsal.value === "off") onLeave();
      else rehearsal.value = "understood";
    };
    // Before any field can take the key for itself.
    window.addEventListener("keydown", press, { capture: true });
    window.addEventListener("keyup", press, { capture: true });
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
      window.removeEventListener("keyup", press, { capture: true });
    };
  }, [onLeave]);

  return (
    <nav class="safety-bar" aria-label={t.label}>
      <div>
        <button type="button" class="quiet leave" title={t.leaveHint} onClick={onLeave}>
          {t.leave}
        </button>
        {onLock && (
          <button type="button" class="quiet" aria-label={t.lockNow} onClick={onLock}>
            {t.lock}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-current={place.value.room === "safety" ? "page" : undefined}
          onClick={() => place.peek().room !== "safety" && go({ room: "safety" })}
        >
          {t.safety}
        </button>
      </div>
    </nav>
  );
}
