/** The day of a time as it stood on the wall there, whatever clock this device has: `2026-05-17T23:30:00+09:00` is the 17th. */
import { dateInWords } from "../../words/moments.ts";

export const dayOnWall = (local: string): string => dateInWords(local.slice(0, 10));
