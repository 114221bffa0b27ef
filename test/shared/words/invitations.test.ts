import { describe, expect, test } from "vitest";
import { Role } from "../../../shared/season.ts";
import { invitationMessage, roleInWords } from "../../../shared/words/invitations.ts";

const TITLES = {
  bloc: (id: string) => (id === "khoi-1" ? "Khối 1" : id),
  agency: (id: string) => (id === "co-quan-a" ? "Cơ quan A" : id),
  scorer: (id: string) => (id === "van-phong" ? "Văn phòng" : id),
};
const INVITED = {
  name: "Thư ký Cơ quan A",
  season: "Năm thi đua 2024",
  bloc: "Khối 1",
  code: "7K3M-0000-0000-0000-0000-0000-0000",
  until: "2024-12-15T08:00:00.000Z",
  address: "https://thi-dua.example/pane.html",
};

test.each([
  [
    { role: "agency-secretary", bloc: "khoi-1", agency: "co-quan-a" },
    "Thư ký Cơ quan A",
    "Secretary of Cơ quan A",
  ],
  [{ role: "verifier", bloc: "khoi-1", scorer: "van-phong" }, "Thẩm định: Văn phòng", "Verifier: Văn phòng"],
  [{ role: "deputy", bloc: "khoi-1" }, "Khối phó Khối 1", "Deputy of Khối 1"],
  [{ role: "bloc-secretariat", bloc: "khoi-1" }, "Tổ thư ký Khối 1", "Secretariat of Khối 1"],
  [{ role: "council-office" }, "Cơ quan thường trực Hội đồng", "Council office"],
  [{ role: "auditor" }, "Người giám sát cả năm thi đua", "Auditor of the season"],
  [{ role: "auditor", bloc: "khoi-1" }, "Người giám sát Khối 1", "Auditor of Khối 1"],
])("a task is told by what it is and of whom: %j", (role, vi, en) => {
  expect(roleInWords(Role.parse(role), TITLES, "vi")).toBe(vi);
  expect(roleInWords(Role.parse(role), TITLES, "en")).toBe(en);
});

describe("the message to an invited person", () => {
  test("says which task and where, the code, until when on a Vietnamese clock, and where to type it", () => {
    expect(invitationMessage(INVITED, "vi").split("\n\n")).toEqual([
      "Kính gửi anh, chị.",
      "Mời anh, chị nhận nhiệm vụ “Thư ký Cơ quan A” (Khối 1, Năm thi đua 2024) trên hệ thống chấm điểm thi đua Bảng Vàng.",
      "Mã mời: 7K3M-0000-0000-0000-0000-0000-0000",
      "Mã dùng một lần, trước 15:00 ngày 15/12/2024. Ai có mã và đăng nhập được thì nhận nhiệm vụ, nên đề nghị không chuyển tiếp thư này.",
      "Cách nhận: mở ngăn Bảng Vàng trong Excel (nhóm Thi đua), hoặc mở https://thi-dua.example/pane.html; đăng nhập bằng tài khoản cơ quan; bấm “Nhập mã mời”, dán mã vào rồi bấm “Nhận nhiệm vụ”.",
      "Trân trọng.",
    ]);
  });

  test("says it in English too, and of a task of the whole season names no bloc", () => {
    const { bloc: _, ...ofSeason } = INVITED;
    const message = invitationMessage(ofSeason, "en");
    expect(message).toContain("“Thư ký Cơ quan A” (Năm thi đua 2024)");
    expect(message).toContain("until 15:00 on 15/12/2024, Viet Nam time");
    expect(message).toContain(INVITED.code);
  });
});
