/** Números dentro de las frases. */
import { plural } from "../plural.ts";

export const counted = plural("es");

/** "una persona", "4 personas". */
export const people = (count: number): string => counted(count, { one: "una persona", other: `${count} personas` });
