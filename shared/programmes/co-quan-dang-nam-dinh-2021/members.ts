/** The ten members of the bloc, as the document of its year-end meeting names them. */
export const MEMBERS = [
  { id: "ban-to-chuc-tinh-uy", title: "Ban Tổ chức Tỉnh ủy" },
  { id: "uy-ban-kiem-tra-tinh-uy", title: "Ủy ban Kiểm tra Tỉnh ủy" },
  { id: "ban-noi-chinh-tinh-uy", title: "Ban Nội chính Tỉnh ủy" },
  { id: "ban-tuyen-giao-tinh-uy", title: "Ban Tuyên giáo Tỉnh ủy" },
  { id: "ban-dan-van-tinh-uy", title: "Ban Dân vận Tỉnh ủy" },
  { id: "bao-nam-dinh", title: "Báo Nam Định" },
  { id: "van-phong-tinh-uy", title: "Văn phòng Tỉnh ủy" },
  { id: "truong-chinh-tri-truong-chinh", title: "Trường Chính trị Trường Chinh" },
  { id: "dang-uy-khoi-co-quan-doanh-nghiep", title: "Đảng ủy Khối các Cơ quan và Doanh nghiệp tỉnh" },
  { id: "ban-bao-ve-cham-soc-suc-khoe-can-bo", title: "Ban Bảo vệ chăm sóc sức khỏe cán bộ tỉnh" },
] as const;
