/** Finding what was said. */
import { counted } from "./count.ts";

export const search = {
  heading: "Search",
  label: "What are you looking for?",
  hint: "Looks only on this device, through everything you were told and your journal. Nothing leaves it.",
  none: "Nothing here holds all of these words.",
  found: (count: number) => counted(count, { one: "One thing", other: `${count} things` }),
  most: "These are the newest. One more word finds fewer.",
};
