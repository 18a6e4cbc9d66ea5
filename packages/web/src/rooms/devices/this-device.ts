/** What a device is called unless its person has a better name. */

/** Characters, as for the name of a member. */
export const NAME_LENGTH = 40;

/** Told from what the browser says of itself; a wrong guess is corrected in the field. */
export function nameOfThis(
  names: Readonly<Record<"phone" | "tablet" | "computer", string>>,
  agent = navigator.userAgent,
): string {
  if (/iPad|Tablet/.test(agent) || (/Android/.test(agent) && !/Mobile/.test(agent))) return names.tablet;
  return /Android|iPhone|Mobile/.test(agent) ? names.phone : names.computer;
}
