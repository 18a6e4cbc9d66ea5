/** OKLab (Ottosson 2020), the space in which distances are what eyes call distances, and its way to a screen and back. */

/** Lightness 0..1, a (green to red), b (blue to yellow). */
export type Lab = readonly [lightness: number, a: number, b: number];
/** Linear light, 0..1 each on an ordinary screen (sRGB); beyond that no such screen shows it. */
export type Linear = readonly [red: number, green: number, blue: number];
/** What a screen takes, 0..255 each. */
export type Bytes = readonly [red: number, green: number, blue: number];

/** A colour by lightness 0..1, chroma 0..0.4 and hue in degrees (OKLCH). */
export const lch = (lightness: number, chroma: number, hue: number): Lab => [
  lightness,
  chroma * Math.cos((hue * Math.PI) / 180),
  chroma * Math.sin((hue * Math.PI) / 180),
];

export const mix = (one: Lab, other: Lab, share: number): Lab => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

/** How different two colours look; 0.02 is about what an eye notices side by side. */
export const apart = (one: Lab, other: Lab): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

export function labToLinear([lightness, a, b]: Lab): Linear {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

export function linearToLab([red, green, blue]: Linear): Lab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const gamma = (linear: number) => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055);
const linearOf = (byte: number) => (byte <= 10.31475 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const byte = (linear: number) => Math.round(255 * gamma(Math.min(1, Math.max(0, linear))));

/** What no screen shows is cut off channel by channel; `inGamut` does it without changing the hue. */
export function labToBytes(lab: Lab): Bytes {
  const [red, green, blue] = labToLinear(lab);
  return [byte(red), byte(green), byte(blue)];
}

export const bytesToLab = ([red, green, blue]: Bytes): Lab =>
  linearToLab([linearOf(red), linearOf(green), linearOf(blue)]);

export const labToCss = ([lightness, a, b]: Lab): string =>
  `oklab(${lightness.toFixed(3)} ${a.toFixed(3)} ${b.toFixed(3)})`;

export const bytesToHex = (bytes: Bytes): string =>
  `#${bytes.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
