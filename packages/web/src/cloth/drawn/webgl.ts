/**
 * Paints cloth with WebGL 2: one fragment shader that reads the drawdown as a texture. A browser allows few such contexts
 * and takes them away at will, so the whole app has one, and whatever it paints is copied out at once.
 */
import { fragmentShader, packLooks, packTextures, vertexShader } from "@nexus/weave";
import type { Picture } from "./picture.ts";

export interface WebGlPainter {
  /** The painted pixels, good until the next call; undefined while the browser does not let us. */
  paint(picture: Picture): CanvasImageSource | undefined;
}

/** In the order of their units. */
const textures = ["crossings", "looks", "warp", "weft"] as const;
type TextureName = (typeof textures)[number];

/** Everything that goes with a lost context. */
interface Tools {
  readonly uniforms: Readonly<Record<"view" | "thread" | "height", WebGLUniformLocation | null>>;
  readonly textures: Readonly<Record<TextureName, WebGLTexture>>;
  /** What the textures hold. */
  holds: { readonly picture: Picture | undefined; readonly thread: number };
}

/**
 * Undefined where there is no WebGL 2, or where our shader does not run on it; and, unless `evenIfSlow`, where a browser
 * only imitates a graphics card: stamping tiles is quicker then.
 */
export function openWebGl(canvas: HTMLCanvasElement, { evenIfSlow = false } = {}): WebGlPainter | undefined {
  const gl = canvas.getContext("webgl2", {
    antialias: false,
    depth: false,
    powerPreference: "low-power",
    failIfMajorPerformanceCaveat: !evenIfSlow,
  });
  if (!gl) return undefined;
  let tools = makeTools(gl);
  if (!tools) return undefined;
  canvas.addEventListener("webglcontextlost", (event) => {
    // Says that we want it back.
    event.preventDefault();
    tools = undefined;
  });
  canvas.addEventListener("webglcontextrestored", () => {
    tools = makeTools(gl);
  });
  const widest = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
  return {
    paint(picture) {
      const { part, width, height } = picture;
      if (!tools || gl.isContextLost() || Math.max(part.ends, part.picks, width, height) > widest) return undefined;
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      draw(gl, tools, picture);
      return gl.isContextLost() ? undefined : canvas;
    },
  };
}

function draw(gl: WebGL2RenderingContext, tools: Tools, picture: Picture): void {
  const { thread, left, top, width, height } = picture;
  hold(gl, tools, picture);
  gl.viewport(0, 0, width, height);
  gl.uniform2f(tools.uniforms.view, left / thread, top / thread);
  gl.uniform1f(tools.uniforms.thread, thread);
  gl.uniform1f(tools.uniforms.height, height);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
}

/** Scrolling and scaling ask for the same textures again and again. */
function hold(gl: WebGL2RenderingContext, tools: Tools, picture: Picture): void {
  const { drawdown, colours, part, thread } = picture;
  const upload = (name: TextureName, width: number, height: number, bytes: Uint8Array) => {
    gl.activeTexture(gl.TEXTURE0 + textures.indexOf(name));
    gl.bindTexture(gl.TEXTURE_2D, tools.textures[name]);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
  };
  const held = tools.holds.picture;
  const isHeld =
    held?.drawdown === drawdown &&
    held.colours === colours &&
    held.part.end === part.end &&
    held.part.pick === part.pick &&
    held.part.ends === part.ends &&
    held.part.picks === part.picks;
  if (!isHeld) {
    const { width, height, crossings, warp, weft } = packTextures(drawdown, colours, part);
    upload("crossings", width, height, crossings);
    upload("warp", width, 1, warp);
    upload("weft", height, 1, weft);
  }
  if (tools.holds.thread !== thread) {
    const looks = packLooks(thread);
    upload("looks", looks.width, looks.height, looks.data);
  }
  tools.holds = { picture, thread };
}

function makeTools(gl: WebGL2RenderingContext): Tools | undefined {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) return undefined;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return undefined;
  gl.useProgram(program);
  const made = textures.map((name, unit) => {
    const texture = gl.createTexture();
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.uniform1i(gl.getUniformLocation(program, name), unit);
    return [name, texture] as const;
  });
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  return {
    uniforms: { view: uniform("view"), thread: uniform("thread"), height: uniform("height") },
    textures: Object.fromEntries(made) as Tools["textures"],
    holds: { picture: undefined, thread: 0 },
  };
}
