import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTING_DEFINITIONS } from '../../../src/rollout/setting-definitions';
import { mergeSettings } from '../../../src/rollout/settings';
import { settingsFor } from '../../../tools/demo/settings';
import { readTrust } from '../../../tools/kit/read-trust';
import { faultsOf, rolloutOf, sampleTrust } from './made-up-trust';

describe('trust.json', () => {
  it('of the documents has no fault', () => {
    expect(faultsOf(sampleTrust())).toEqual({});
  });

  it('of the trial has no fault, and is of the demonstration MIS as it is', () => {
    const trial = readFileSync('docs/trial-trust.json', 'utf8');
    const read = readTrust(trial);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const port = readFileSync('test/mis/main.ts', 'utf8').match(/port: \{[^}]*default: '(\d+)'/)?.[1];
    const { schools } = settingsFor(JSON.parse(readFileSync('test/mis/truth.json', 'utf8')), '');
    expect(JSON.parse(trial).bakedIn.schools).toEqual(schools);
    expect(JSON.parse(trial).policy.sites).toEqual([`http://127.0.0.1:${port}`]);
    const { problems } = mergeSettings(read.groups[0]?.values ?? {}, {}, read.bakedIn);
    expect(problems).toEqual([]);
  });

  it('is understood by the extension as it is meant', () => {
    const read = readTrust(JSON.stringify(sampleTrust()));
    if (!read.ok) throw new Error('the sample is faulty');
    const { values, problems } = mergeSettings(read.groups[0]?.values ?? {}, {}, read.bakedIn);
    expect(problems).toEqual([]);
    expect(values.schools.map(({ name }) => name)).toEqual(['Ashdown School', 'Birchwood Primary School']);
    expect(values.schools.every(({ calendar, pack }) => calendar?.terms.length === 6 && pack === 'wessex')).toBe(true);
    expect(values.maps.map(({ id, by }) => [id, by])).toEqual([['birchwood-registers', 'trust']]);
    expect(values.role).toBe('teacher');
    expect(values.checkSeverity).toEqual({ 'late-l-after-close': 'warning' });
  });

  it('says all its faults at once, each with its place', () => {
    const trust = sampleTrust();
    trust.package.servedAt = 'http://rollout.thornmere.example';
    trust.package.revision = 0;
    trust.mis = ['https://ashdown.mis.example/registers'];
    trust.policy = {
      rol: 'teacher',
      role: 'principal',
      lockAfterMinutes: '10',
      checksOff: ['blank-marks'],
      policyKeys: [],
    };
    trust.groups = [{ id: 'Office', name: 'Office', policy: { retentionTerms: 99 } }];
    trust.colour = 'blue';
    expect(faultsOf(trust)).toEqual({
      'package.servedAt': expect.stringContaining('https address'),
      'package.revision': '1 or more',
      'mis.0': expect.stringContaining('without path'),
      'policy.rol': "no setting is called so; 'role' is meant?",
      'policy.role': 'one of teacher, office, officer, head',
      'policy.lockAfterMinutes': 'a whole number of minutes, 1 to 240',
      'policy.checksOff': "no check is called 'blank-marks', see docs/checks.md",
      'policy.policyKeys': 'is written by the kit: leave it out',
      'groups.0.id': expect.stringContaining('small letters'),
      'groups.0.policy.retentionTerms': 'a whole number of terms, 0 to 9',
      colour: 'is not known here',
    });
  });

  it('tells of schools and checks that settings name and nobody knows', () => {
    const trust = sampleTrust();
    trust.policy.packOverrides = { 'birchwod:am.close': '09:20', '*:leave.noticeDays': '20' };
    trust.policy.nationalDefaultsFor = ['blank-marks'];
    trust.bakedIn.letterHead = { oak: { address: '1 Lane' } };
    expect(faultsOf(trust)).toEqual({
      'policy.packOverrides': "no school has the id 'birchwod'",
      'policy.nationalDefaultsFor': "no check is called 'blank-marks', see docs/checks.md",
      'bakedIn.letterHead': "no school has the id 'oak'",
    });
  });

  it('takes addresses only as browsers write them', () => {
    const trust = sampleTrust();
    trust.policy.sites = ['https://Ashdown.mis.example', 'https://birchwood.mis.example'];
    trust.blockedHosts = ['*://*.mis.example', 'https://parents.mis.example:8443'];
    expect(faultsOf(trust)).toEqual({
      'policy.sites': '0: to be written as https://ashdown.mis.example',
      'blockedHosts.1': expect.stringContaining('without path or port'),
    });
  });

  it('tells of schools that cannot be read, and of policies, maps and checks that are not there', () => {
    const trust = sampleTrust();
    const [ashdown, birchwood] = trust.bakedIn.schools as Record<string, unknown>[];
    trust.bakedIn.schools = [
      { ...ashdown, pack: 'wesex' },
      { ...birchwood, id: 'ashdown', knownBy: { hosts: ['elsewhere.mis.example'] } },
    ];
    trust.policy.packOverrides = {};
    trust.policy.sites = ['https://elsewhere.mis.example'];
    trust.policy.mapsOff = ['arbr'];
    expect(faultsOf(trust)).toEqual({
      'bakedIn.schools.0.pack': "no policy is called 'wesex'",
      'bakedIn.schools.1.id': "another school has the id 'ashdown' already",
      'bakedIn.schools.1.knownBy.hosts': expect.stringContaining('not among mis'),
      'policy.sites': expect.stringContaining('not among mis'),
      'policy.mapsOff': expect.stringContaining("'arbr'"),
    });
  });

  it('names the value of a policy or a school that is wrong', () => {
    const trust = sampleTrust();
    const [ashdown] = trust.bakedIn.schools as Record<string, unknown>[];
    const value = (text: unknown) => ({ value: text, clause: '1', certainty: 'stated' });
    trust.bakedIn.schools = [{ ...ashdown, overrides: { 'am.close': value('half past nine') } }];
    trust.bakedIn.packs = [
      { id: 'thornmere', name: 'Thornmere attendance policy', values: { 'am.close': value(930) } },
      { id: 'wessex', name: 'Ours', values: {} },
    ];
    const faults = Object.keys(faultsOf(trust));
    expect(faults).toContain('bakedIn.schools.0.overrides.am.close.value');
    expect(faults).toContain('bakedIn.packs.0.values.am.close.value');
    expect(faults).toContain('bakedIn.packs.1.id');
  });

  it('is refused whole where it is no JSON, or something else', () => {
    expect(Object.keys(faultsOf('{"format": 1,'))).toEqual(['(the whole file)']);
    expect(Object.keys(faultsOf([]))).toContain('(the whole file)');
    expect(faultsOf(null)['(the whole file)']).toContain('an object');
  });

  it('has its sites from the MIS, where nobody says others', () => {
    const trust = sampleTrust();
    delete trust.policy.sites;
    const read = readTrust(JSON.stringify(trust));
    expect(read.ok && read.bakedIn.sites).toEqual(trust.mis);
    trust.mis = ['https://*.mis.example'];
    expect(faultsOf(trust)).toEqual({ 'bakedIn.sites': 'say each address: mis has a * in it' });
  });

  it('gives each group what goes for everybody, and its own before it', () => {
    const roles = rolloutOf().groups.map(({ id, values }) => [id, values.role, values.lockAfterMinutes]);
    expect(roles).toEqual([
      [null, 'teacher', 10],
      ['offices', 'office', 10],
      ['attendance-officers', 'officer', 10],
      ['headteachers', 'head', 10],
    ]);
  });

  it('takes every setting that there is, in the form of its example', () => {
    const trust = sampleTrust();
    const examples = SETTING_DEFINITIONS.filter(({ key }) => key !== 'policyKeys');
    trust.policy.packOverrides = {};
    trust.bakedIn = { ...trust.bakedIn, ...Object.fromEntries(examples.map(({ key, example }) => [key, example])) };
    trust.mis = ['https://ash.mis.example', 'https://ashdown.mis.example', 'https://birchwood.mis.example'];
    expect(faultsOf(trust)).toEqual({});
  });
});
