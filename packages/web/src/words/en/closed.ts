/** When the circles cannot be opened here. */
export const elsewhere = {
  heading: "Open in another tab",
  body: "The circles are open in another window of this browser. Only one can hold them at a time, so that nothing gets out of step.",
  take: "Use it here",
};

export const unsupported = {
  heading: "This browser cannot hold a circle",
  insecureHeading: "This address is not safe enough",
  insecure:
    "Browsers allow encryption only at addresses that begin with https, or on the very machine that the sanctuary runs on. Ask the host for such an address.",
  body: "It lacks a lock that keeps two windows from writing at once, and without it your messages could be damaged. A current Firefox, Safari, Chrome or Edge has it.",
};

export const lost = {
  heading: "The circles could not be opened",
  again: "Try again",
};
