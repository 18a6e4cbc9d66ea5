/** "one person", "4 people". */
export const people = (count: number): string => (count === 1 ? "one person" : `${count} people`);
