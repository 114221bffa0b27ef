import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { Misuse, readOptions, runCommand } from "./command-line.ts";
import { askMicrosoft, type Opinion, readByMicrosoft } from "./manifest/ask-microsoft.ts";
import { checkManifest } from "./manifest/check-manifest.ts";
import { apiNeedsOnDisk, picturesOnDisk } from "./manifest/surroundings.ts";
import { tellFaults } from "./manifest/tell-faults.ts";

const USAGE = `npm run manifest:validate -- [manifest.xml] [--local] [--offline]
  --local    nhận cả http://localhost · takes http://localhost too
  --offline  không gửi đến dịch vụ của Microsoft · does not ask Microsoft's service`;

const NOT_ASKED =
  "CHƯA hỏi dịch vụ kiểm tra của Microsoft: kết quả trên chỉ là của quy tắc tại chỗ. · Microsoft's validation service was NOT asked: the above is by local rules alone.";

await runCommand(async () => {
  const { values, positionals } = readOptions(
    { options: { local: { type: "boolean" }, offline: { type: "boolean" } }, allowPositionals: true },
    USAGE,
  );
  const [given = "manifest.xml", ...others] = positionals;
  if (others.length > 0) throw new Misuse(USAGE);
  const path = resolve(given);
  const text = await readFile(path, "utf8").catch(() => {
    throw new Misuse(`Không đọc được · cannot read ${given}\n\n${USAGE}`);
  });

  const { needs, excelIsKnown } = apiNeedsOnDisk();
  if (!excelIsKnown)
    console.log(
      "Chưa có bảng bộ yêu cầu của Excel, nên không đối chiếu được mã nguồn · no table of requirement sets, so the code was not compared",
    );
  const faults = checkManifest(text, {
    local: values.local === true,
    pictures: picturesOnDisk,
    needs,
  });
  for (const line of tellFaults(faults)) console.error(line);
  if (faults.length > 0) {
    console.error(`\n${given}: ${faults.length} lỗi, Excel có thể không nạp · errors, Excel may not load it`);
    process.exitCode = 1;
    return;
  }
  console.log(
    `${relative(process.cwd(), path)}: đạt các quy tắc kiểm tại chỗ · meets the rules checked here`,
  );
  const { displayName, version, defaultLocale, hosts, permissions } = await readByMicrosoft(path);
  console.log(
    `office-addin-manifest đọc được · reads: ${[displayName, version, defaultLocale, hosts?.join(" "), permissions].join(", ")}`,
  );
  if (values.offline) {
    console.log(NOT_ASKED);
    return;
  }
  const opinion = await askMicrosoft(path);
  report(opinion);
  // A connection that nobody answers would keep the process for minutes.
  process.exit(opinion.kind === "refused" ? 1 : 0);
});

function report(opinion: Opinion): void {
  if (opinion.kind === "not-heard") {
    console.log(`Dịch vụ của Microsoft không trả lời · Microsoft's service did not answer (${opinion.why})`);
    console.log(
      NOT_ASKED.replace("CHƯA hỏi", "CHƯA có ý kiến của").replace("was NOT asked", "gave NO opinion"),
    );
    return;
  }
  for (const each of opinion.remarks) console.log(`  ${each}`);
  console.log(
    opinion.kind === "accepted"
      ? "Dịch vụ của Microsoft chấp nhận · accepted by Microsoft's service"
      : "Dịch vụ của Microsoft không chấp nhận, vì các lý do trên · refused by Microsoft's service for the reasons above",
  );
}
