/** SVG at print size: every float a rounded stroke, so that it stays sharp at any size. */
import { bytesToHex } from "../colour/oklab.ts";
import type { Drawdown } from "../draft/bits.ts";
import type { Draft } from "../draft/draft.ts";
import { drawdownOf } from "../draft/drawdown.ts";
import { threadColours } from "../draft/thread-colours.ts";
import { CAP_INSET, type ColourOfStrands, groundOf, type Strand, strandsOf, strokesOf } from "../yarn/strands.ts";

/** Units of a crossing: whole numbers keep the file small. */
const UNIT = 50;

export interface SvgOptions {
  /** What the cloth shows, for those who do not see it. */
  readonly label?: string;
  /** If it was computed already. */
  readonly drawdown?: Drawdown;
}

export function clothToSvg(
  draft: Draft,
  { label = draft.title, drawdown = drawdownOf(draft) }: SvgOptions = {},
): string {
  const [width, height] = [drawdown.ends, drawdown.picks];
  const colours = threadColours(draft);
  const groups = strandsOf(drawdown, colours);
  const size = `width="${millimetres(width * draft.warp.spacing)}" height="${millimetres(height * draft.weft.spacing)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width * UNIT} ${height * UNIT}"`,
    ` preserveAspectRatio="none" role="img">`,
    `<title>${escaped(label || "A woven cloth")}</title>`,
    `<rect width="100%" height="100%" fill="${bytesToHex(groundOf(colours))}"/>`,
    `<g fill="none" stroke-linecap="round">`,
    ...groups.map(groupToSvg),
    "</g></svg>\n",
  ].join("\n");
}

const millimetres = (length: number) => `${Number(length.toFixed(2))}mm`;

function groupToSvg({ colour, strands }: ColourOfStrands, index: number): string {
  const id = `s${index}`;
  const uses = strokesOf(colour).map(({ colour: ink, width, shift }, at) => {
    const move = shift === 0 ? "" : ` transform="translate(${shift * UNIT} ${shift * UNIT})"`;
    const style = `stroke="${bytesToHex(ink)}" stroke-width="${width * UNIT}"`;
    return at === 0
      ? `<g ${style}><path id="${id}" d="${strands.map(strandToPath).join("")}"/></g>`
      : `<use href="#${id}" ${style}${move}/>`;
  });
  return uses.join("\n");
}

function strandToPath({ isWarp, thread, from, length }: Strand): string {
  const across = (thread + 0.5) * UNIT;
  const start = Math.round((from + CAP_INSET) * UNIT);
  const run = Math.round((length - 2 * CAP_INSET) * UNIT);
  return isWarp ? `M${across} ${start}v${run}` : `M${start} ${across}h${run}`;
}

const escaped = (text: string) => text.replace(/[<>&"]/g, (it) => `&#${it.charCodeAt(0)};`);
