/**
 * The two WebGL 2 shaders that draw cloth, one texel of the same looks for each pixel that the raster would stamp: so
 * both show one picture, and machines without a graphics card keep up. Textures come from `packTextures` and
 * `packLooks`, with nearest filtering.
 */
import { FAR, REACHES } from "./tiles.ts";

/** One triangle over everything: call `drawArrays(TRIANGLES, 0, 3)` with no buffers at all. */
export const vertexShader = `#version 300 es
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
}
`;

/**
 * Uniforms: the four textures; `view`, the crossing at the upper left corner; `thread`, pixels of one thread; `height`,
 * pixels of the canvas. Beyond the cloth it leaves the canvas clear.
 */
export const fragmentShader = `#version 300 es
precision highp float;
uniform sampler2D crossings;
uniform sampler2D looks;
uniform sampler2D warp;
uniform sampler2D weft;
uniform vec2 view;
uniform float thread;
uniform float height;
out vec4 colour;

void main() {
  vec2 place = view + vec2(gl_FragCoord.x, height - gl_FragCoord.y) / thread;
  ivec2 cell = ivec2(floor(place));
  ivec2 size = textureSize(crossings, 0);
  if (cell.x < 0 || cell.y < 0 || cell.x >= size.x || cell.y >= size.y) {
    colour = vec4(0.0);
    return;
  }
  vec4 crossing = texelFetch(crossings, cell, 0);
  bool isWarp = crossing.r > 0.5;
  ivec2 reach = min(ivec2(crossing.gb * 255.0 + 0.5), ivec2(${FAR}));
  int tile = ((isWarp ? 1 : 0) * ${REACHES} + reach.x) * ${REACHES} + reach.y;
  int side = textureSize(looks, 0).y;
  ivec2 spot = min(ivec2(fract(place) * float(side)), ivec2(side - 1));
  vec3 look = texelFetch(looks, ivec2(tile * side + spot.x, spot.y), 0).rgb;
  vec3 down = texelFetch(warp, ivec2(cell.x, 0), 0).rgb;
  vec3 across = texelFetch(weft, ivec2(cell.y, 0), 0).rgb;
  vec3 above = (isWarp ? down : across) * crossing.a;
  colour = vec4(above * look.r + (isWarp ? across : down) * look.g + look.b, 1.0);
}
`;
