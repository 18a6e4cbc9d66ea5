/**
 * Four words for one knock, the same on both sides when nobody stands between: 32 bits of a hash over the link's secret
 * and the newcomer's KeyPackage.
 */

import { concat, utf8ToBytes } from "@nexus/wire";
import { sha256 } from "@noble/hashes/sha2.js";

const WORDS =
  "acorn amber anchor apple april arrow autumn badge bamboo barley basket beacon beaver bell berry birch blanket blossom boat bonfire bottle branch bread breeze brick bridge brook broom bucket button cabin cactus camel candle canoe canvas carpet carrot castle cedar chalk cherry chestnut chimney cinnamon circus clay cliff clock cloud clover coast cobalt coconut comet compass copper coral cotton cradle crane crayon cricket crown crystal cup daisy dawn deer desert diamond dolphin donkey door dove dragon drum duck dune eagle earth echo elbow elder elm ember engine fabric falcon feather fern fiddle field finch flame flute forest fountain fox galaxy garden garlic gate ginger glacier globe goose grape grass hammer harbor harp harvest hazel hedge heron hill honey horizon horse island ivory ivy jacket jasmine jelly jewel juniper kayak kettle kite kitten koala ladder lagoon lake lamp lantern lark laurel lavender leaf lemon lentil library lilac lily lime linen lion lizard lobster loom lotus magnet magpie maple marble market meadow melon mint mirror mitten moon moss moth mountain mushroom nest needle nutmeg oak oasis oats ocean olive onion opal orange orchard otter owl oyster paddle palace panda paper parrot peach pearl pebble pencil pepper petal piano pigeon pillow pine planet plum pocket pond poppy potato prairie puddle pumpkin puppet quartz quilt rabbit radish rain raven reed ribbon rice river robin rocket root rope rose saddle saffron sail salmon sand satin sea seed shell silver sky sleigh snow sparrow spoon spring squirrel star stone stork storm sugar summer sunflower swan table teapot thistle thunder tiger tomato tower".split(
    " ",
  );

export function knockWords(secret: Uint8Array, keyPackage: Uint8Array): readonly string[] {
  const digest = sha256(concat(utf8ToBytes("nexus knock words 1"), secret, keyPackage));
  return bytesToWords(digest.subarray(0, 4));
}

/** A word for each byte, easy to say and to tell apart. */
export const bytesToWords = (bytes: Uint8Array): readonly string[] => [...bytes].map((byte) => WORDS[byte] as string);
