/** When the circles cannot be opened here. */
export const elsewhere = {
  heading: "Open in another tab",
  body: "Another window of this browser has your circles open. Only one can at a time, so that nothing gets out of step.",
  take: "Use it here",
};

export const unsupported = {
  heading: "This browser cannot hold a circle",
  insecureHeading: "This address is not safe enough",
  insecure:
    "Browsers allow encryption only at addresses that begin with https, or on the machine of the sanctuary itself. Ask the host for such an address.",
  body: "It is too old for the locks that are used here. Chrome and Edge from 140, Firefox from 133 and Safari from 18.2 can.",
};

export const lost = {
  heading: "The circles could not be opened",
  /** By what happened, where that can be said better. */
  headings: {
    "vault-fenced": "Another window has the circles now",
    "vault-locked": "Another window has the circles now",
    "vault-newer": "A newer version is open",
    "vault-closed": "The browser closed what is kept here",
    "vault-wiped": "What was kept here is being deleted",
    "vault-full": "This device is full",
  } as Readonly<Record<string, string>>,
  again: "Try again",
  here: "Use it here",
  anew: "Load it again",
  open: "Open it again",
};

export const full = {
  heading: "This device is full",
  body: "There was no room for the last thing. Everything before it is safe: what you read, and what waits to go out.",
  room: "Delete pictures or apps that you do not need. Then try again, and it goes on where it stopped.",
  again: "Try again",
  goOn: "Go on reading",
};
