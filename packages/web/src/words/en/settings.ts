/** The settings. */
export const settings = {
  heading: "Settings",
  language: {
    heading: "Language",
    label: "The app speaks",
    own: "As this browser prefers",
    /** Each in its own language, so that it is found by who needs it. */
    names: { en: "English", es: "Español" },
  },
  light: {
    heading: "Light",
    label: "The paper is",
    system: "as this device has it",
    day: "bright, as by day",
    night: "dark, as by night",
  },
  look: {
    heading: "Name and icon",
    label: "This window shows itself as",
    own: "The Nexus",
    neutral: "Notes",
    /** Static, so one for each language: a browser reads it before any script. */
    manifest: "/notes.webmanifest",
    hint: "“Notes” gives the window a plain name and a plain icon, and is what an installation from now on is called.",
    honest:
      "If you have already put this app on your home screen, its icon there stays as it is. Choose here, take the old icon off, then put it there again.",
  },
  keeping: {
    heading: "Keeping",
    text: "A lock, a way back, and everything you have here as a file.",
    open: "Keep my way",
  },
  safety: {
    heading: "Safety",
    text: "People to call, leaving this page at once, and what to do when somebody is in danger.",
    open: "Go to Safety",
  },
  reminders: {
    heading: "Reminders",
    text: "A quiet notice at times that you choose. There are none unless you add one.",
    open: "Gentle reminders",
  },
  about: {
    heading: "About this app",
    version: (version: string) => `Version ${version}`,
    build: "Build",
    unknown: "The sanctuary does not answer just now, so the build cannot be told.",
    promise:
      "A web page is delivered fresh each time. Somebody who controls the server could send you changed code. We make this hard to do unseen; we cannot make it impossible.",
    check: "Anyone can check what this address serves, from another computer, with",
  },
};
