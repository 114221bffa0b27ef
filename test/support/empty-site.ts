import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ApiClient, apiClient } from "../../infra/local/api-client.ts";
import type { DemoPerson } from "../../infra/local/identity/demo-person.ts";
import { type Pages, pages } from "../../infra/local/pages/pages.ts";
import { paneConfig } from "../../infra/local/pages/pane-config.ts";
import { type Platform, startPlatform } from "../../infra/local/platform.ts";

/** One whole product on this machine that keeps nothing yet, and who may begin on it. */
export type EmptySite = {
  readonly url: string;
  readonly platform: Platform;
  readonly origins: readonly string[];
  readonly api: (person: string) => Promise<ApiClient>;
  readonly close: () => Promise<void>;
};

/** A server as it is on its first day: people can sign in, no season knows any of them, the founder may begin. */
export async function emptySite(founder: DemoPerson, ...others: readonly DemoPerson[]): Promise<EmptySite> {
  const made: { pages?: Pages; issuer?: string } = {};
  const dir = await mkdtemp(join(tmpdir(), "bang-vang-empty-"));
  const platform = await startPlatform({
    dir,
    port: 0,
    people: [founder, ...others],
    founders: [founder.id],
    durable: false,
    pages: (issuer) => {
      made.issuer = issuer;
      made.pages = pages({ config: paneConfig(issuer) });
      return made.pages.app;
    },
  });
  if (!made.pages || !made.issuer) throw new Error("the site is not whole");
  await made.pages.ready();
  return {
    url: platform.url,
    platform,
    origins: [platform.url, new URL(made.issuer).origin],
    api: async (person) => apiClient(platform.url, await platform.tokenFor(person)),
    close: async () => {
      await platform.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
