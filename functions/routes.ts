import { BLOC_ROUTES } from "./bloc-routes.ts";
import { CARD_ROUTES } from "./card-routes.ts";
import { FORM_ROUTES } from "./form-routes.ts";
import { PAPER_ROUTES } from "./paper-routes.ts";
import { PEOPLE_ROUTES } from "./people-routes.ts";
import { PERSON_ROUTES } from "./person-routes.ts";
import { PROVINCE_ROUTES } from "./province-routes.ts";
import type { Route } from "./route.ts";
import { SET_UP_ROUTES } from "./set-up-routes.ts";
import { TABLE_FILE_ROUTES } from "./table-file-routes.ts";
import { TABLE_ROUTES } from "./table-routes.ts";

/** Every address of the API. */
export const ROUTES: readonly Route[] = [
  ...CARD_ROUTES,
  ...FORM_ROUTES,
  ...BLOC_ROUTES,
  ...PERSON_ROUTES,
  ...PEOPLE_ROUTES,
  ...PROVINCE_ROUTES,
  ...TABLE_ROUTES,
  ...SET_UP_ROUTES,
  ...TABLE_FILE_ROUTES,
  ...PAPER_ROUTES,
];
