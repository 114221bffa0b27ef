import { describe, expect, test } from "vitest";
import { chooseSignIn, type SignInPlace } from "../../../addin/sign-in/choose-sign-in.ts";
import { SignInTrouble } from "../../../addin/sign-in/sign-in-trouble.ts";
import { refusedInWords, supportCode } from "../../../addin/words/server.ts";
import { signInTroubleInWords } from "../../../addin/words/sign-in.ts";
import { refusedWith } from "../queue/waiting-card.ts";

const NOWHERE = { page: "https://ngan.example/pane/signed-in.html" } as unknown as SignInPlace;

test("a site configured for nested app authentication is told that it is not supported yet, and given no pretence", () => {
  const config = {
    api: "",
    provider: "nested-app-auth",
    issuer: "https://login.example",
    clientId: "x",
    scope: "openid",
  } as const;
  expect(() => chooseSignIn(config, NOWHERE)).toThrow(
    expect.objectContaining({ code: "not-configured", told: "nested-app-auth" }),
  );
});

describe("words", () => {
  test("of a trouble say what is to be done, and end with the code for support where there is one", () => {
    const trouble = new SignInTrouble("dialog-refused", { told: "12003" });
    expect(signInTroubleInWords(trouble, "vi")).toMatch(/^Excel không mở được.* \(dialog-refused: 12003\)$/);
    expect(signInTroubleInWords(new SignInTrouble("closed"), "en")).toMatch(/again\.$/);
  });

  test("of the server's refusal are the server's, with the request's id for support", () => {
    const refusal = refusedWith("period-closed", 409);
    expect(refusedInWords(refusal)).toEqual({ vi: "Không", en: "No" });
    expect(supportCode(refusal)).toBe("period-closed 1");
  });

  test("of an answer that is not ours never show it", () => {
    const refusal = { kind: "unreadable", status: 502 } as const;
    expect(refusedInWords(refusal).vi).toContain("không phải của hệ thống Bảng Vàng");
    expect([supportCode(refusal), supportCode({ kind: "offline" })]).toEqual(["unreadable 502", "offline"]);
  });
});
