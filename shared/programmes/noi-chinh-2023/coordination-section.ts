import type { WrittenSection } from "../../rubric.ts";
import { contentLine } from "./content-lines.ts";

/** Mục II: what the members register and do together. II.1 is won against the bloc, so it moves until the bloc closes. */
export const COORDINATION: WrittenSection = {
  id: "phoi-hop",
  code: "II",
  title: "Phối hợp trong Khối, thực hiện quy chế phối hợp",
  composed: true,
  max: "10",
  criteria: [
    {
      id: "noi-dung-phoi-hop",
      code: "II.1",
      title: "Kết quả các nội dung phối hợp liên ngành so với số đã đăng ký trong giao ước thi đua",
      composed: true,
      max: "4",
      evidence: "required",
      inputs: [
        { kind: "count", id: "dang-ky", title: "Số nội dung phối hợp đã đăng ký", target: true },
        { kind: "count", id: "hoan-thanh", title: "Số nội dung phối hợp đã hoàn thành" },
      ],
      base: { kind: "leader-relative", achieved: "hoan-thanh", target: "dang-ky" },
      note: contentLine(1),
    },
    {
      id: "quy-che-phoi-hop",
      code: "II.2",
      title: "Phối hợp với các cơ quan thành viên khi giải quyết vụ việc theo quy chế phối hợp",
      composed: true,
      max: "3",
      inputs: [
        { kind: "count", id: "khong-phoi-hop", title: "Số lần không phối hợp khi được đề nghị" },
        { kind: "count", id: "phoi-hop-cham", title: "Số lần phối hợp chậm" },
      ],
      base: { kind: "given" },
      lines: [
        {
          id: "khong-phoi-hop",
          code: "II.2.1",
          title: "Không phối hợp khi được cơ quan thành viên đề nghị: trừ 0,5 điểm/lần",
          effect: "deduct",
          rule: { kind: "per-occurrence", input: "khong-phoi-hop", each: "0.5" },
          atMost: "2",
        },
        {
          id: "phoi-hop-cham",
          code: "II.2.2",
          title: "Phối hợp chậm: trừ 0,25 điểm/lần",
          effect: "deduct",
          rule: { kind: "per-occurrence", input: "phoi-hop-cham", each: "0.25" },
          atMost: "1",
        },
      ],
    },
    {
      id: "hoat-dong-chung",
      code: "II.3",
      title: "Tham gia hoạt động chung của Khối: hội nghị, kiểm tra chéo, giao lưu",
      composed: true,
      max: "3",
      inputs: [
        { kind: "count", id: "to-chuc", title: "Số hoạt động Khối tổ chức", target: true },
        { kind: "count", id: "tham-gia", title: "Số hoạt động đã tham gia" },
      ],
      base: {
        kind: "steps",
        reading: { part: "tham-gia", whole: "to-chuc", share: true },
        bands: [
          { from: "100", points: "3" },
          { from: "80", below: "100", points: "2" },
          { from: "50", below: "80", points: "1" },
        ],
        outside: "0",
      },
    },
  ],
};
