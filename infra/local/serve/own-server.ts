import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import * as tls from "node:tls";
import type { Hono } from "hono";
import { randomCode } from "../../../functions/adapters/random-code.ts";
import { s3Objects } from "../../../functions/adapters/s3-objects.ts";
import { s3SeasonStore } from "../../../functions/adapters/s3-season-store.ts";
import { strictXlsxReader } from "../../../functions/adapters/strict-xlsx/strict-xlsx-reader.ts";
import { api } from "../../../functions/api.ts";
import { causesOf } from "../../../functions/causes-of.ts";
import { exportEvents, foldEvents } from "../../../functions/handle-events.ts";
import type { SeasonStore } from "../../../functions/season-store.ts";
import { writtenObject } from "../../../functions/written-object.ts";
import {
  DECISIONS,
  FORM_REQUESTS,
  PAPER_REQUESTS,
  SCORECARDS,
  SEASONS,
  TABLE_FILE_REQUESTS,
  WORKBOOK_REQUESTS,
} from "../../../shared/storage-keys.ts";
import { Misuse } from "../command-line.ts";
import { type EventPump, eventPump, type Subscription } from "../event-pump.ts";
import { renderOnDemand } from "../render-on-demand.ts";
import { answered } from "./answered.ts";
import { askAgain } from "./asked-lately.ts";
import { doorway } from "./doorway.ts";
import { ownDownloads } from "./downloads.ts";
import { health } from "./health.ts";
import { type Issuers, openIdIssuers } from "./issuers.ts";
import { listen } from "./listen.ts";
import type { Log } from "./log.ts";
import { outerDoor } from "./outer-door.ts";
import { type CurrentRequest, currentRequest, tellOwnWrites } from "./own-writes.ts";
import { servedPages } from "./pages.ts";
import { proveStore } from "./prove-store.ts";
import type { Environment } from "./read-settings.ts";
import type { Settings } from "./settings.ts";
import { type OpenStorage, openStorage } from "./storage.ts";
import { keepSweeping } from "./sweeping.ts";

export type OwnServer = {
  readonly port: number;
  readonly renewCertificate: () => Promise<void>;
  /** Answers what is under way, handles the events there are, lets go of the storage. */
  readonly close: () => Promise<void>;
};

/** How long what is under way may take once the server is closing, in milliseconds. */
const GRACE = 20_000;

/** The product on one machine for real people: the same functions as everywhere, as the settings say. */
export async function startOwnServer(
  settings: Settings,
  environment: Environment,
  log: Log,
): Promise<OwnServer> {
  await trustOwnAuthority(settings);
  const storage = await openStorage(settings.storage, environment);
  try {
    await proveStorage(storage);
    return await startOn(storage, settings, log);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

/** Everything but the listening is tried: the storage is opened, its promises are proved, and it is let go of again. */
export async function tryStorage(settings: Settings, environment: Environment): Promise<void> {
  await trustOwnAuthority(settings);
  const storage = await openStorage(settings.storage, environment);
  await proveStorage(storage).finally(storage.close);
}

async function proveStorage({ client, proved }: OpenStorage): Promise<void> {
  for (const bucket of proved) await proveStore(client, bucket);
}

async function startOn(storage: OpenStorage, settings: Settings, log: Log): Promise<OwnServer> {
  const { client, buckets } = storage;
  const current = currentRequest();
  const kept = s3SeasonStore(client, buckets);
  const pump = startPump(kept, log);
  tellOwnWrites(client, pump.created, log, current);
  const issuers = openIdIssuers(settings.issuers);
  void issuers.spokenTo(); // under way while the pages are built
  const state = { closing: false };

  const objects = s3Objects(client, () => buckets.records);
  const healthy = health({
    isClosing: () => state.closing,
    storage: () =>
      objects.exists(`${SEASONS}none`).then(
        () => true,
        () => false,
      ),
    silentIssuers: issuers.silent,
    parked: () => pump.parked().length,
  });
  const app = await wholeApp({ settings, storage, kept, issuers, current, log, healthy });
  const listening = await listen(settings, app.fetch, log);
  log.info("listening", { origin: settings.origin, port: listening.port });
  if (settings.storage.kind === "embedded")
    log.warn("embedded storage: one process, one disk, as safe as its backups", {
      told: "kho nhúng: một tiến trình, một ổ đĩa; chỉ an toàn bằng các bản sao lưu",
    });
  const sweeping = keepSweeping(kept, settings.sweep, log);
  const asked = askAgain(client, buckets.derived, pump.created, Date.now()).catch((error: unknown) =>
    log.failed({ error }),
  );

  return {
    port: listening.port,
    renewCertificate: listening.renew,
    close: async () => {
      state.closing = true;
      await listening.close(GRACE);
      await Promise.all([asked, sweeping.end()]);
      await pump.idle();
      await storage.close();
      log.info("stopped", { parked: pump.parked().length });
    },
  };
}

function startPump(store: SeasonStore, log: Log): EventPump {
  const told =
    (handle: Subscription["handle"]): Subscription["handle"] =>
    (event) => {
      log.info("caused by", { causes: causesOf(event) });
      return handle(event);
    };
  return eventPump(
    [
      { prefixes: [SCORECARDS, DECISIONS], handle: told(foldEvents(store, log.failed)) },
      {
        prefixes: [WORKBOOK_REQUESTS, FORM_REQUESTS, TABLE_FILE_REQUESTS, PAPER_REQUESTS],
        handle: told(exportEvents(store, renderOnDemand, log.failed)),
      },
    ],
    {
      pause: (deliveries) => 200 * 2 ** deliveries,
      park: (body) =>
        log.error("parked", {
          told: "bỏ sau năm lần; dữ liệu gốc còn nguyên. Kết quả: lượt quét tới sẽ làm lại; tệp: bấm lại trong ngăn",
          ...writtenObject(body),
        }),
    },
  );
}

type Parts = {
  readonly settings: Settings;
  readonly storage: OpenStorage;
  readonly kept: SeasonStore;
  readonly issuers: Issuers;
  readonly current: CurrentRequest;
  readonly log: Log;
  readonly healthy: Hono;
};

async function wholeApp({ settings, storage, kept, issuers, current, log, healthy }: Parts) {
  const { buckets, client } = storage;
  const sample = new URL(
    await s3Objects(client, () => buckets.derived).presign("x", 60, { disposition: "inline", type: "x" }),
  );
  const folder = sample.pathname.slice(0, -"x".length);
  const downloads = ownDownloads(kept, settings.origin, sample.origin, folder);
  const newId = () => current.getStore()?.id ?? randomUUID();
  const door = api({
    store: downloads.store,
    checkToken: issuers.checkToken,
    readForm: strictXlsxReader({ report: (error) => log.failed({ error }) }),
    now: () => new Date().toISOString(),
    newId,
    newCode: randomCode,
    founders: settings.founders,
    report: log.failed,
  });
  return outerDoor(door, log, newId)
    .use(answered(settings, current, log))
    .use(doorway(settings))
    .route("/", healthy)
    .route("/", downloads.app)
    .route("/", await servedPages(settings, issuers.spokenTo))
    .route("/", door);
}

/** Believes the site's own authority besides the public ones, in everything this process asks: issuers, storage. */
async function trustOwnAuthority({ ca }: Settings): Promise<void> {
  if (ca === undefined) return;
  if (!("setDefaultCACertificates" in tls))
    throw new Misuse(
      "ca: bản Node này chưa nhận; hãy đặt biến môi trường NODE_EXTRA_CA_CERTS, hoặc dùng Node 24.5 (22.19) trở lên. · This Node cannot take it; set the environment variable NODE_EXTRA_CA_CERTS, or use Node 24.5 (22.19) or later.",
    );
  tls.setDefaultCACertificates([...tls.getCACertificates("default"), await readFile(ca, "utf8")]);
}
