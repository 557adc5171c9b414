/** The packs that ship. Not for the page's own script, which gets a policy already excerpted. */
import type { PolicyPack } from '../pack';
import jtmat from './jtmat/pack';
import keystone from './keystone/pack';
import ludlow from './ludlow/pack';
import national from './national/pack';
import otw from './otw/pack';
import wessex from './wessex/pack';

export type PackName = 'national' | 'wessex' | 'keystone' | 'otw' | 'jtmat' | 'ludlow';

export const policyPacks: Record<PackName, PolicyPack> = { national, wessex, keystone, otw, jtmat, ludlow };
