/** The cloths of eight circles side by side: do they tell apart, and are they beautiful? */
import { CircleCloth } from "../src/cloth/cloth.tsx";
import { eight } from "./woven.ts";

export const Eight = () => (
  <main
    style={{
      display: "grid",
      gridTemplateColumns: "repeat(auto-fit, minmax(min(20rem, 100%), 1fr))",
      gap: "2rem",
      padding: "1rem",
    }}
  >
    <h1 class="unseen">Eight circles</h1>
    {eight.map((circle) => (
      <div key={circle.id}>
        <CircleCloth circle={circle} shape="band" />
        <p style={{ display: "flex", gap: "1rem", alignItems: "center" }}>
          <CircleCloth circle={circle} shape="patch" /> <span dir="auto">{circle.name}</span>
        </p>
      </div>
    ))}
  </main>
);
