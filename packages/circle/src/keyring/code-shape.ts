/** How long a recovery code is: so many random bytes, told in so many words. */
export const CODE_BYTES = 16;
export const CODE_WORDS = 10;
