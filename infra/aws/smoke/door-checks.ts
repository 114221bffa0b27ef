import { allOf, type Check, type Outcome } from "./check.ts";
import type { SignedIn } from "./sign-in.ts";

type Door = { readonly origin: string; readonly person: SignedIn | undefined };

/** Who is let in at the gateway and by the API behind it. */
export const doorChecks = (door: Door): readonly Check[] => [
  {
    what: "Cổng: không có thẻ truy cập thì chỉ xem được /v1/health · without a token only the health check answers",
    run: () => strangersStayOut(door),
  },
  {
    what: "Cổng: thẻ truy cập của nơi đăng nhập được nhận, thẻ khác bị từ chối · the issuer's access token is taken, others are refused",
    run: () => tokensAreTold(door),
  },
  {
    what: "API: thứ không có trả 404, không phải lỗi · what is not there is 404 and no failure",
    run: () => missingIsTold(door),
  },
];

const DESKS = "/v1/desks";

const status = async (origin: string, path: string, token?: string): Promise<number> =>
  (
    await fetch(
      `${origin}${path}`,
      token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
    )
  ).status;

export async function strangersStayOut({ origin }: Door): Promise<Outcome> {
  return allOf({
    health: [await status(origin, "/v1/health"), 200],
    "without a token": [await status(origin, DESKS), 401],
    "a made-up token": [await status(origin, DESKS, "made.up.token"), 401],
  });
}

export async function tokensAreTold({ origin, person }: Door): Promise<Outcome> {
  if (!person) return NOBODY;
  const { accessToken, idToken } = person;
  return allOf({
    "access token": [await status(origin, DESKS, accessToken), 200],
    "ID token": [await status(origin, DESKS, idToken), 401],
    "changed claims": [await status(origin, DESKS, changed(accessToken)), 401],
    "no signature": [await status(origin, DESKS, accessToken.replace(/\.[^.]*$/, ".")), 401],
  });
}

/** As the function itself is answered by S3: it may list, so what is missing is missing and not forbidden. */
export async function missingIsTold({ origin, person }: Door): Promise<Outcome> {
  if (!person) return NOBODY;
  const path = "/v1/seasons/khong-co/me";
  return allOf({ "an unknown season": [await status(origin, path, person.accessToken), 404] });
}

const NOBODY: Outcome = {
  kind: "not-made",
  found: "chưa đăng nhập · nobody signed in",
};

/** The same token for another person, its signature left as it was. */
function changed(token: string): string {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
  const other = Buffer.from(JSON.stringify({ ...claims, sub: "somebody-else" })).toString("base64url");
  return [header, other, signature].join(".");
}
