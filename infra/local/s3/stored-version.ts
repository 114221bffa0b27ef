import type { Checksum } from "./checksum.ts";

export type StoredObject = {
  readonly kind: "object";
  readonly versionId: string;
  /** The name of the file that holds the body: its own, written once. */
  readonly body: string;
  /** Bytes. */
  readonly size: number;
  /** Hex, without quotes. */
  readonly etag: string;
  readonly checksum: Checksum;
  /** ISO 8601. */
  readonly modified: string;
  /** What the client wants back with the body: content-type, x-amz-meta-… */
  readonly headers: Readonly<Record<string, string>>;
};

export type DeleteMarker = {
  readonly kind: "delete-marker";
  readonly versionId: string;
  readonly modified: string;
};

export type StoredVersion = StoredObject | DeleteMarker;

/** Every version of one key, the newest first. */
export type Versions = readonly StoredVersion[];

export type Versioning = "Off" | "Enabled" | "Suspended";

/** The version id of everything written while versioning is not enabled; a new one replaces the old. */
export const NULL_VERSION = "null";

/** One committed fact about a bucket. */
export type Change =
  | { readonly kind: "put"; readonly key: string; readonly version: StoredVersion }
  | { readonly kind: "drop"; readonly key: string; readonly versionId: string }
  | { readonly kind: "versioning"; readonly status: Versioning };

export type KeyChange = Exclude<Change, { kind: "versioning" }>;

export function afterChange(versions: Versions, change: KeyChange): Versions {
  const without = (id: string) => versions.filter(({ versionId }) => versionId !== id);
  if (change.kind === "drop") return without(change.versionId);
  const { version } = change;
  return [version, ...(version.versionId === NULL_VERSION ? without(NULL_VERSION) : versions)];
}

/** The object a plain GET sees, which a delete marker hides. */
export function currentObject(versions: Versions): StoredObject | undefined {
  const [newest] = versions;
  return newest?.kind === "object" ? newest : undefined;
}
