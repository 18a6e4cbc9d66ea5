/** Words that many rooms share, and the titles of the rooms. */
import { people } from "./count.ts";

export const common = {
  back: "Back",
  home: "Home",
  you: "you",
  someone: "Someone",
  opening: "One moment",
  copyLink: "Copy the link",
  copied: "Copied",
  people,
};

export const titles = {
  welcome: "Welcome",
  found: "A new circle",
  threshold: "An invitation",
  home: "Home",
  circle: "Circle",
  search: "Search",
  checkIn: "Check in",
  people: "People",
  agreement: "Agreement",
  safety: "Safety",
  settings: "Settings",
  elsewhere: "Open elsewhere",
  journal: "Your journal",
  reminders: "Gentle reminders",
  keeping: "Keep my way",
  trouble: "Cannot open",
};
