import type { WrittenSection } from "../../rubric.ts";
import { contentLine } from "./content-lines.ts";

/** Who follows Party building and checks Mục V. */
export const PARTY_SCORER = { id: "theo-doi-xdd", title: "Cơ quan theo dõi xây dựng Đảng" };

/** Mục V. */
export const PARTY: WrittenSection = {
  id: "xay-dung-dang",
  code: "V",
  title: "Xây dựng Đảng, đoàn thể",
  composed: true,
  max: "10",
  verifier: PARTY_SCORER.id,
  criteria: [
    {
      id: "to-chuc-dang",
      code: "V.1",
      title: "Xếp loại tổ chức đảng trong năm",
      composed: true,
      max: "4",
      inputs: [
        {
          kind: "choice",
          id: "xep-loai",
          title: "Mức xếp loại",
          options: [
            { id: "xuat-sac", title: "Hoàn thành xuất sắc nhiệm vụ" },
            { id: "tot", title: "Hoàn thành tốt nhiệm vụ" },
            { id: "hoan-thanh", title: "Hoàn thành nhiệm vụ" },
            { id: "khong", title: "Không hoàn thành nhiệm vụ" },
          ],
        },
      ],
      base: {
        kind: "choose-one",
        input: "xep-loai",
        alternatives: [
          { option: "xuat-sac", points: "4" },
          { option: "tot", points: "3.25" },
          { option: "hoan-thanh", points: "2" },
          { option: "khong", points: "0" },
        ],
      },
      note: contentLine(3),
    },
    {
      id: "cap-uy-lanh-dao",
      code: "V.2",
      title: "Cấp ủy lãnh đạo công tác thi đua; phối hợp với Mặt trận Tổ quốc và các đoàn thể",
      composed: true,
      max: "2",
      inputs: [
        {
          kind: "flag",
          id: "nghi-quyet",
          title: "Nghị quyết năm của cấp ủy có nội dung thi đua, khen thưởng",
        },
        {
          kind: "flag",
          id: "chuong-trinh",
          title: "Có chương trình phối hợp với Mặt trận Tổ quốc, đoàn thể",
        },
        { kind: "flag", id: "kiem-tra", title: "Cấp ủy kiểm tra phong trào thi đua ít nhất một lần" },
      ],
      base: {
        kind: "checklist",
        parts: [
          { input: "nghi-quyet", points: "0.5" },
          { input: "chuong-trinh", points: "1" },
          { input: "kiem-tra", points: "0.5" },
        ],
      },
      note: contentLine(3),
    },
    {
      id: "hoc-tap-bac",
      code: "V.3",
      title: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
      composed: true,
      max: "2",
      inputs: [{ kind: "flag", id: "dat", title: "Có kế hoạch và sơ kết chuyên đề năm" }],
      base: { kind: "pass-fail", input: "dat" },
      note: contentLine(2),
    },
    {
      id: "doan-the",
      code: "V.4",
      title: "Công đoàn, Đoàn thanh niên, Hội phụ nữ, Hội cựu chiến binh vững mạnh",
      composed: true,
      max: "2",
      inputs: [
        { kind: "count", id: "tong-so", title: "Số tổ chức đoàn thể của cơ quan" },
        { kind: "count", id: "vung-manh", title: "Số tổ chức xếp loại từ tốt trở lên" },
      ],
      base: {
        kind: "steps",
        reading: { part: "vung-manh", whole: "tong-so", share: true },
        bands: [
          { from: "100", points: "2" },
          { from: "75", below: "100", points: "1.5" },
          { from: "50", below: "75", points: "1" },
        ],
        outside: "0",
      },
      note: contentLine(3),
    },
  ],
};
