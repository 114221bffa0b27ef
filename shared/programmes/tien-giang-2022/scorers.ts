/** The departments of the Sở that the table names as "theo dõi, kiểm tra, đánh giá". */
export const LAND_OFFICE = "phong-quan-ly-dat-dai";
export const WATER_OFFICE = "phong-tai-nguyen-nuoc";
export const ENVIRONMENT_OFFICE = "phong-quan-ly-moi-truong";
export const INSPECTORATE = "thanh-tra-so";
export const SECRETARIAT_OFFICE = "van-phong-so";
export const NEWSLETTER = "bo-phan-ban-tin";

export const SCORERS = [
  { id: LAND_OFFICE, title: "Phòng Quản lý đất đai" },
  { id: WATER_OFFICE, title: "Phòng Tài nguyên nước, khoáng sản và biển" },
  { id: ENVIRONMENT_OFFICE, title: "Phòng Quản lý môi trường" },
  { id: INSPECTORATE, title: "Thanh tra Sở" },
  { id: SECRETARIAT_OFFICE, title: "Văn phòng Sở" },
  { id: NEWSLETTER, title: "Bộ phận phụ trách Bản tin" },
];
