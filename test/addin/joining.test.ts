import { describe, expect, test } from "vitest";
import { nextTask } from "../../addin/state/next-task.ts";
import { situationOf } from "../../addin/state/situation.ts";
import { desksOf, PERSON, paneStory } from "./pane-story.ts";

const NOBODYS = { person: { id: "moi-c" }, seasons: [] };
const JOINED = {
  season: { id: "nam-2024" as never, title: "Năm thi đua 2024", year: 2024 },
  name: "Thư ký Cơ quan A",
  roles: [],
};
const newcomer = () =>
  paneStory({ host: "browser" }).tell(
    { kind: "started", person: PERSON },
    { kind: "desks-arrived", desks: NOBODYS },
  );

describe("somebody without a task", () => {
  test("opens on the code, and that is the next thing to do", () => {
    const { state } = newcomer();
    expect(state.screen).toBe("join");
    expect(nextTask(situationOf(state))).toMatchObject({ id: "no-seat", act: "join" });
  });

  test("may look at help and settings, and comes back to the code from anywhere else", () => {
    const story = newcomer().tell({ kind: "screen-picked", screen: "settings" });
    expect(story.state.screen).toBe("settings");
    expect(story.tell({ kind: "screen-picked", screen: "board" }).state.screen).toBe("join");
  });

  test("sends the code as it was typed, without the blanks around it; nothing is sent of an empty one", () => {
    const story = newcomer().tell({ kind: "join-pressed" });
    expect(story.asks).toEqual([]);
    story.tell({ kind: "join-typed", text: " 7k3m-0000 " }, { kind: "join-pressed" });
    expect(story.asks).toEqual([{ kind: "join", code: "7k3m-0000" }]);
    expect(story.state.busy).toBe("joining");
  });

  test("keeps the code where it was refused, and reads why", () => {
    const trouble = { source: "server", code: "invitation-expired", vi: "", en: "", support: "" } as const;
    const effect = { kind: "join", code: "7k3m" } as const;
    const { state } = newcomer().tell(
      { kind: "join-typed", text: "7k3m" },
      { kind: "join-pressed" },
      { kind: "failed", effect, trouble, isSignedOut: false },
    );
    expect(state).toMatchObject({ joining: "7k3m", trouble: { code: "invitation-expired" } });
    expect(state.busy).toBeUndefined();
  });

  test("has the task it took up before it, without opening the pane anew", () => {
    const story = newcomer().tell({ kind: "join-typed", text: "7k3m" }, { kind: "joined", joined: JOINED });
    expect(story.asksFor).toEqual(["load-desks"]);
    expect(story.state.notice).toMatchObject({ word: "said.joined", facts: { name: JOINED.name } });
    expect(situationOf(story.state).seats).toBe("coming");
    story.tell({ kind: "desks-arrived", desks: desksOf() });
    expect(story.state.screen).toBe("task");
    expect(story.state.chain?.agency).toBe("co-quan-a");
    expect(story.state.joining).toBeUndefined();
  });

  test("whom the secretariat entered meanwhile goes on to its task by loading again", () => {
    const story = newcomer().tell({ kind: "desks-pressed" }, { kind: "desks-arrived", desks: desksOf() });
    expect(story.state.screen).toBe("task");
  });
});

test("somebody with tasks takes up one more from the settings, and has those it had meanwhile", () => {
  const story = paneStory({ host: "browser" }).tell(
    { kind: "started", person: PERSON },
    { kind: "desks-arrived", desks: desksOf() },
    { kind: "screen-picked", screen: "join" },
  );
  expect(story.state.screen).toBe("join");
  story.tell({ kind: "joined", joined: JOINED });
  expect(situationOf(story.state).seats).toBe("one");
  expect(story.state.choice).toEqual({ season: "nam-2024" });
});
