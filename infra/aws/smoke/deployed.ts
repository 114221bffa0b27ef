import * as z from "zod";
import { Misuse } from "../../local/command-line.ts";

const Https = z.url({ protocol: /^https$/ });

/** What a stage says of itself when it is deployed: the outputs of its stack that the smoke test goes by. */
const Outputs = z.object({
  Origin: Https,
  Region: z.string(),
  RecordsBucket: z.string(),
  DerivedBucket: z.string(),
  ParkedQueues: z.string(),
  Issuer: Https,
  ClientId: z.string(),
  Scope: z.string().optional(),
  Audience: z.string().optional(),
});

export type Deployed = {
  readonly origin: string;
  readonly region: string;
  readonly records: string;
  readonly derived: string;
  /** Addresses of the queues of last resort. */
  readonly parked: readonly string[];
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  readonly audience?: string;
};

/** The stage as `npm run deploy` left it written. */
export function deployedOf(outputs: string, stage: string): Deployed {
  const stacks = JSON.parse(outputs) as Readonly<Record<string, unknown>>;
  const said = Outputs.safeParse(stacks[`bang-vang-${stage}`]);
  if (!said.success)
    throw new Misuse(
      `Không thấy đủ đầu ra của bang-vang-${stage}; hãy chạy npm run deploy -- -c stage=${stage} trước · the outputs of the stage are not all there; deploy it first:\n${z.prettifyError(said.error)}`,
    );
  const { Origin, Region, RecordsBucket, DerivedBucket, ParkedQueues, Issuer, ClientId, Scope, Audience } =
    said.data;
  return {
    origin: Origin,
    region: Region,
    records: RecordsBucket,
    derived: DerivedBucket,
    parked: ParkedQueues.split(" ").filter((url) => url !== ""),
    issuer: Issuer,
    clientId: ClientId,
    scope: Scope ?? "openid profile",
    ...(Audience !== undefined && { audience: Audience }),
  };
}
