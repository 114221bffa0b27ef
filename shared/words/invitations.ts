import type { Role } from "../season.ts";
import type { Lang } from "./format.ts";
import { vietnamTime } from "./vietnam-time.ts";

/** The names that roles refer to. */
export type RoleTitles = {
  readonly bloc: (id: string) => string;
  readonly agency: (id: string) => string;
  readonly scorer: (id: string) => string;
};

/** A task as a person is told of it: "Thư ký Cơ quan A", "Tổ thư ký Khối 1". */
export function roleInWords(role: Role, { bloc, agency, scorer }: RoleTitles, lang: Lang): string {
  const vi = lang === "vi";
  switch (role.role) {
    case "agency-secretary":
      return vi ? `Thư ký ${agency(role.agency)}` : `Secretary of ${agency(role.agency)}`;
    case "verifier":
      return vi ? `Thẩm định: ${scorer(role.scorer)}` : `Verifier: ${scorer(role.scorer)}`;
    case "deputy":
      return vi ? `Khối phó ${bloc(role.bloc)}` : `Deputy of ${bloc(role.bloc)}`;
    case "bloc-secretariat":
      return vi ? `Tổ thư ký ${bloc(role.bloc)}` : `Secretariat of ${bloc(role.bloc)}`;
    case "council-office":
      return vi ? "Cơ quan thường trực Hội đồng" : "Council office";
    case "auditor":
      if (role.bloc === undefined) return vi ? "Người giám sát cả năm thi đua" : "Auditor of the season";
      return vi ? `Người giám sát ${bloc(role.bloc)}` : `Auditor of ${bloc(role.bloc)}`;
  }
}

/** What an invited person is told: which task, where, the code, until which instant, at which address the pane opens. */
export type Invited = {
  readonly name: string;
  readonly season: string;
  readonly bloc?: string;
  readonly code: string;
  readonly until: string;
  readonly address: string;
};

/** A message ready for mail or Zalo, with the code in it. */
export function invitationMessage(invited: Invited, lang: Lang): string {
  const { name, season, bloc, code, until, address } = invited;
  const [date = "", time = ""] = vietnamTime(until).split(" ");
  const where = bloc === undefined ? season : `${bloc}, ${season}`;
  const when = [time.slice(0, 5), date] as const;
  return WORDS[lang](name, where, code, when, address).join("\n\n");
}

const WORDS = {
  vi: (
    name: string,
    where: string,
    code: string,
    [hour, date]: readonly [string, string],
    address: string,
  ) => [
    "Kính gửi anh, chị.",
    `Mời anh, chị nhận nhiệm vụ “${name}” (${where}) trên hệ thống chấm điểm thi đua Bảng Vàng.`,
    `Mã mời: ${code}`,
    `Mã dùng một lần, trước ${hour} ngày ${date}. Ai có mã và đăng nhập được thì nhận nhiệm vụ, nên đề nghị không chuyển tiếp thư này.`,
    `Cách nhận: mở ngăn Bảng Vàng trong Excel (nhóm Thi đua), hoặc mở ${address}; đăng nhập bằng tài khoản cơ quan; bấm “Nhập mã mời”, dán mã vào rồi bấm “Nhận nhiệm vụ”.`,
    "Trân trọng.",
  ],
  en: (
    name: string,
    where: string,
    code: string,
    [hour, date]: readonly [string, string],
    address: string,
  ) => [
    "Dear colleague,",
    `You are invited to take up the task “${name}” (${where}) in Bảng Vàng, the scoring of the emulation bloc.`,
    `Invitation code: ${code}`,
    `It works once, until ${hour} on ${date}, Viet Nam time. Whoever has it and can sign in takes the task up, so please do not forward this message.`,
    `How: open the Bảng Vàng pane in Excel (group Thi đua), or open ${address}; sign in with your agency's account; press “Enter an invitation code”, paste it and press “Take the task up”.`,
    "With thanks.",
  ],
} as const satisfies Record<Lang, unknown>;
