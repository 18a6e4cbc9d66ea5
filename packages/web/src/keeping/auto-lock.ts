/**
 * Locks by itself: when nobody has touched this window for as long as the person chose, or when it was out of sight so
 * long. Timers of a hidden page may sleep, so the time is looked at again when it comes back.
 */
export interface AutoLockEdges {
  /** Minutes; 0 is never. Asked anew every time. */
  after(): number;
  lock(): void;
  now(): number;
}

const LOOK_MS = 5_000;
const TOUCHES = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

export function startAutoLock({ after, lock, now }: AutoLockEdges, page: Document = document): () => void {
  let used = now();
  const touch = () => {
    // A touch that comes after the time was over does not count: the page slept.
    if (!look()) used = now();
  };
  const look = (): boolean => {
    const minutes = after();
    const over = minutes > 0 && now() - used >= minutes * 60_000;
    if (over) {
      used = now();
      lock();
    }
    return over;
  };
  const timer = setInterval(look, LOOK_MS);
  page.addEventListener("visibilitychange", look);
  for (const touching of TOUCHES) page.addEventListener(touching, touch, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    page.removeEventListener("visibilitychange", look);
    for (const touching of TOUCHES) page.removeEventListener(touching, touch, { capture: true });
  };
}
