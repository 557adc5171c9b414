/** All page maps that ship. Owns which there are; for the options page, the background, the library and the documents, never for scripts of pages. */
import type { PageMap } from '../map-schema';
import { arbor } from './arbor';
import { bromcom } from './bromcom';
import { classCharts } from './class-charts';
import { cloudSchool } from './cloud-school';
import { compass } from './compass';
import { edulinkOne } from './edulink-one';
import { go4Schools } from './go-4-schools';
import { isams } from './isams';
import { juniperHorizons } from './juniper-horizons';
import { satchelOne } from './satchel-one';
import { scholarPack } from './scholarpack';
import { simsNextGen } from './sims-next-gen';

export const shippedMaps: readonly PageMap[] = [
  arbor,
  bromcom,
  classCharts,
  cloudSchool,
  compass,
  edulinkOne,
  go4Schools,
  isams,
  juniperHorizons,
  satchelOne,
  scholarPack,
  simsNextGen,
];
