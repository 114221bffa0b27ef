import { expect, test } from "vitest";
import { officeNeeds } from "../../../../infra/local/manifest/office-needs.ts";

const DIALOG = {
  path: "addin/sign-in/office-dialog.ts",
  text: "Office.context.ui.displayDialogAsync(page, done); // Office.auth.getAccessToken()",
};
const GUARD = {
  path: "addin/sign-in/sign-in.ts",
  text: 'Office.context.requirements.isSetSupported("DialogApi", "1.1")',
};

test("a member of Office's common API is a need of the manifest when no source asks for its set", () => {
  expect(officeNeeds([DIALOG])).toEqual([
    {
      member: "displayDialogAsync",
      set: "DialogApi",
      version: "1.1",
      where: "addin/sign-in/office-dialog.ts",
    },
  ]);
});

test("asked for anywhere, it is none", () => {
  expect(officeNeeds([DIALOG, GUARD])).toEqual([]);
});

test("another set that is asked for does not count", () => {
  expect(
    officeNeeds([DIALOG, { ...GUARD, text: GUARD.text.replace("DialogApi", "IdentityAPI") }]),
  ).toHaveLength(1);
});
