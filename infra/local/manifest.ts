import { mkdir, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { Misuse, readOptions, runCommand } from "./command-line.ts";
import { checkManifest } from "./manifest/check-manifest.ts";
import { told } from "./manifest/fault.ts";
import { type OriginFault, readOrigin } from "./manifest/origin.ts";
import { LOCAL_ORIGIN } from "./manifest/product.ts";
import { apiNeedsOnDisk, picturesOnDisk } from "./manifest/surroundings.ts";
import { manifestFor } from "./manifest/write-manifest.ts";

const MICROSOFT_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const USAGE = `npm run manifest -- [--origin https://bangvang.tinh.example] [--out FILE] [--issuer URL] [--office-js URL] [--local]
  --origin     nơi phục vụ ngăn và API; để trống: ${LOCAL_ORIGIN}, ghi vào manifest.xml
               where the pane and the API are served; absent: ${LOCAL_ORIGIN}, into manifest.xml
  --out        tệp ghi ra; mặc định .local/manifest.xml khi có --origin · the file; .local/manifest.xml with an --origin
  --issuer     nơi đăng nhập, nếu ở địa chỉ khác · the sign-in issuer, when it is elsewhere
  --office-js  bản sao office.js của mạng nội bộ, để in vào danh sách địa chỉ · a site's own office.js, for the list
  --local      nhận cả http://localhost · takes http://localhost too`;

const WHY: Readonly<Record<OriginFault, string>> = {
  "not-an-address": "không phải địa chỉ web · is not a web address",
  "not-an-origin":
    "chỉ ghi giao thức, tên miền và cổng, không có đường dẫn · must be scheme, host and port, without a path",
  "not-https":
    "phải là https (http://localhost: thêm --local) · must be https (http://localhost: add --local)",
};

await runCommand(async () => {
  const { values } = readOptions(
    {
      options: {
        origin: { type: "string" },
        out: { type: "string" },
        issuer: { type: "string" },
        "office-js": { type: "string" },
        local: { type: "boolean" },
      },
    },
    USAGE,
  );
  const local = values.local === true;
  const origin = originFrom("--origin", values.origin ?? LOCAL_ORIGIN, local);
  const issuer =
    values.issuer === undefined ? undefined : originFrom("--issuer", originIn(values.issuer), local);
  const officeJs = values["office-js"] ?? MICROSOFT_OFFICE_JS;
  const officeOrigin = originFrom("--office-js", originIn(officeJs), local);

  const text = manifestFor({ origin, alsoShown: issuer ? [issuer] : [] });
  const faults = checkManifest(text, { local, pictures: picturesOnDisk, needs: apiNeedsOnDisk().needs });
  if (faults.length > 0)
    throw new Error(`the manifest made is wrong:\n${faults.map((each) => told(each, "en")).join("\n")}`);

  const out = resolve(values.out ?? (values.origin === undefined ? "manifest.xml" : ".local/manifest.xml"));
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, text);
  console.log(relative(process.cwd(), out));
  console.log("\nĐịa chỉ cần cho qua tường lửa, proxy · addresses to allow through a proxy:");
  for (const address of new Set([origin, ...(issuer ? [issuer] : []), officeOrigin]))
    console.log(`  ${address}`);
});

/** The origin of a longer address; as it is when it is none, so that the refusal can name it. */
function originIn(address: string): string {
  return URL.parse(address)?.origin ?? address;
}

function originFrom(option: string, text: string, local: boolean): string {
  const reading = readOrigin(text, { local });
  if (!reading.ok) throw new Misuse(`${option} ${text}: ${WHY[reading.fault]}\n\n${USAGE}`);
  return reading.origin;
}
