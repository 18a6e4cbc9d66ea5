/**
 * A mark that circles were here, so that somebody whose browser has cleared the vault is met as one who comes back. It
 * says no more than the installed app says anyway, and goes with everything else.
 */
const MARK = "been-here";

export function markBeenHere(): void {
  try {
    localStorage.setItem(MARK, "1");
  } catch {
    // Then nobody is greeted differently.
  }
}

export function clearBeenHere(): void {
  try {
    localStorage.removeItem(MARK);
  } catch {
    // Then there is no mark either.
  }
}

export function onceHadCircles(): boolean {
  try {
    return localStorage.getItem(MARK) === "1";
  } catch {
    return false;
  }
}
