/**
 * Shift, three times, alone: the way out by keyboard. Not Escape, which people press for other reasons and which stops
 * a page from loading. A press counts when Shift goes down and up with nothing between, so that writing capitals, or
 * Shift held for long, never leaves.
 */
const PRESSES = 3;
/** From the first press to the third. */
const WITHIN_MS = 1_500;

type Pressed = Pick<KeyboardEvent, "type" | "key" | "timeStamp" | "ctrlKey" | "altKey" | "metaKey" | "repeat">;

/** Takes each `keydown` and `keyup`; answers true at the end of the third press. */
export function tripleShift(): (event: Pressed) => boolean {
  let pressed: number[] = [];
  let down = false;
  return (event) => {
    const alone = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    if (!alone) {
      pressed = [];
      down = false;
      return false;
    }
    if (event.type === "keydown") {
      down = true;
      return false;
    }
    if (!down) return false;
    down = false;
    pressed = [...pressed, event.timeStamp].filter((at) => event.timeStamp - at <= WITHIN_MS);
    if (pressed.length < PRESSES) return false;
    pressed = [];
    return true;
  };
}
