/**
 * How people who lack one kind of cone see a colour: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), their matrices for full severity, on linear light.
 */
import { type Lab, type Linear, labToLinear, linearToLab } from "./oklab.ts";

type Matrix = readonly [Linear, Linear, Linear];

export const sights = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type Sight = keyof typeof sights;

export function seenBy(sight: Sight, lab: Lab): Lab {
  const [red, green, blue] = labToLinear(lab);
  const channel = ([ofRed, ofGreen, ofBlue]: Linear) =>
    Math.min(1, Math.max(0, ofRed * red + ofGreen * green + ofBlue * blue));
  const [first, second, third] = sights[sight];
  return linearToLab([channel(first), channel(second), channel(third)]);
}
