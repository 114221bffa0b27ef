import { describe, expect, test } from "vitest";
import { type DialogHost, DialogRefusal, dialogWindow } from "../../../addin/sign-in/dialog-window.ts";
import { signedInMessage } from "../../../addin/sign-in/signed-in-message.ts";

const ADDRESS = "https://ngan.example/pane/signed-in.html?start=authorization";

/** An Office host whose dialog the test speaks for. */
function host() {
  const dialog = { address: "", closed: 0, says: (_: string) => {}, closes: (_: number) => {} };
  const opens: DialogHost = {
    open: async (address, told) => {
      Object.assign(dialog, { address, says: told.message, closes: told.closed });
      return {
        close: () => {
          dialog.closed++;
        },
      };
    },
  };
  return { dialog, opens };
}

describe("an Office dialog", () => {
  test("is opened on our own page and answers with what it is told for this attempt alone", async () => {
    const { dialog, opens } = host();
    const shown = dialogWindow(opens).open();
    const { answer } = shown.lead(ADDRESS, "dialog.1");
    await expect.poll(() => dialog.address).toBe(ADDRESS);
    dialog.says("not JSON");
    dialog.says(JSON.stringify({ other: "add-in" }));
    dialog.says(JSON.stringify(signedInMessage("code=theirs&state=dialog.0")));
    dialog.says(JSON.stringify(signedInMessage("code=ours&state=dialog.1")));
    expect((await answer).get("code")).toBe("ours");
    shown.close();
    expect(dialog.closed).toBe(1);
  });

  test.each([
    [12006, "closed"],
    [12002, "issuer-silent"],
    [12003, "dialog-refused"],
  ])("that ends with Office's %i is %s", async (office, code) => {
    const { dialog, opens } = host();
    const { trouble } = dialogWindow(opens).open().lead(ADDRESS, "dialog.1");
    await expect.poll(() => dialog.address).toBe(ADDRESS);
    dialog.closes(office);
    await expect(trouble).rejects.toMatchObject({ code, told: String(office) });
  });

  test.each([
    [12007, "already-open", undefined],
    [12009, "closed", undefined],
    [12011, "popup-blocked", ADDRESS],
    [12004, "dialog-refused", undefined],
  ])("that Office refuses with %i is %s", async (office, code, link) => {
    const refuses: DialogHost = { open: () => Promise.reject(new DialogRefusal(office)) };
    const { trouble } = dialogWindow(refuses).open().lead(ADDRESS, "dialog.1");
    await expect(trouble).rejects.toMatchObject({ code, link });
  });

  test("given up before Office has opened it is closed as soon as it is there", async () => {
    const { dialog, opens } = host();
    const shown = dialogWindow(opens).open();
    shown.lead(ADDRESS, "dialog.1");
    shown.close();
    await expect.poll(() => dialog.closed).toBe(1);
  });
});
