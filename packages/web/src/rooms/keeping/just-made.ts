/** Whether a recovery code was made a moment ago: then the room of keeping leads on to the archive, which it opens. */
import { signal } from "@preact/signals";

export const codeJustMade = signal(false);
