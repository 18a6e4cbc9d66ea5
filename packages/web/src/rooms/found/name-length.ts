/** Longest name of a circle or of a person in it that can be typed, in characters. */
export const NAME_LENGTH = 60;
