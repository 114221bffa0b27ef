import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joseTokenCheck } from "../../functions/adapters/jose-token-check.ts";
import type { DemoPerson } from "../../infra/local/identity/demo-person.ts";
import { type Identity, startIdentity } from "../../infra/local/identity/start-identity.ts";

export const DEMO = {
  audience: "urn:bang-vang:api",
  people: [
    { id: "to-thu-ky", name: "Tổ thư ký Khối số 1" },
    { id: "co-quan-a", name: 'Thư ký Cơ quan "A" <thử>' },
  ],
};

/** An issuer of a test's own, which leaves no trace after `end`. */
export async function demoIdentity(people: readonly DemoPerson[] = DEMO.people) {
  const dir = await mkdtemp(join(tmpdir(), "identity-"));
  const identity = await startIdentity({ dir, ...DEMO, people });
  const end = async () => {
    await identity.close();
    await rm(dir, { recursive: true });
  };
  return { dir, identity, end };
}

/** What the functions' own check says to a token. */
export const outcomeOf = (token: string, { issuer, jwksUri }: Pick<Identity, "issuer" | "jwksUri">) =>
  joseTokenCheck({ issuer, jwksUri, audience: DEMO.audience })(`Bearer ${token}`);
