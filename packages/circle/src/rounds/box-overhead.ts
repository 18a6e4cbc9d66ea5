/**
 * Bytes by which a box (`box.ts`) is longer than what is in it: the encapsulated key of 32 and the tag of 16. In a file of
 * its own, because what only counts bytes needs no cryptography.
 */
export const BOX_OVERHEAD = 32 + 16;
