/** Two columns of text for a terminal; the right one is wrapped. */

export type Row = readonly [left: string, right: string];

const LEFT = 32;
const RIGHT = 88;

export function table(left: string, right: string, rows: readonly Row[]): string[] {
  const lines = rows.flatMap(([asks, learns]) =>
    wrap(learns).map((line, i) => `${(i === 0 ? asks : "").padEnd(LEFT)}${line}`),
  );
  return [`${left.padEnd(LEFT)}${right}`, "-".repeat(LEFT + RIGHT), ...lines];
}

function wrap(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) as string;
    if (last === "") lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= RIGHT) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
