import { describe, expect, test } from 'vitest';
import {
  admits,
  builds,
  type Change,
  identifies,
  idOf,
  refers,
  refuses,
  roundTrips,
} from '../../test/type-under-test.ts';
import { createSco } from '../build/sco.ts';
import type { StixObject } from '../types.ts';
import { validate } from '../validate/validate.ts';

const full: StixObject = {
  type: 'process',
  spec_version: '2.1',
  id: idOf('process'),
  is_hidden: false,
  pid: 1221,
  created_time: '2026-01-20T14:11:25.55Z',
  cwd: '/tmp',
  command_line: './gedit-bin --new-window',
  environment_variables: { PATH: '/bin', LANG: 'ar_EG.UTF-8' },
  opened_connection_refs: [idOf('network-traffic')],
  creator_user_ref: idOf('user-account'),
  image_ref: idOf('file'),
  parent_ref: idOf('process'),
  child_refs: [idOf('process')],
};
const extended = (extensions: Change): Change => ({ extensions: extensions as StixObject });

describe('process, STIX 2.1 §6.13', () => {
  roundTrips(full);
  refers(full, '6.13', {
    opened_connection_refs: ['network-traffic'],
    creator_user_ref: ['user-account'],
    image_ref: ['file'],
    parent_ref: ['process'],
    child_refs: ['process'],
  });

  const { type, id, spec_version, ...own } = full;
  test.each(Object.keys(own))('%s alone is enough', (name) =>
    expect(validate({ type: 'process', id: idOf('process'), [name]: full[name] ?? null })).toEqual([]),
  );

  test('nothing is not enough', () =>
    expect(validate({ type: 'process', id: idOf('process') })).toMatchObject([
      { severity: 'error', code: 'stix/any-of', path: '$', section: 'STIX 2.1 §6.13' },
    ]));

  admits(full, {
    'the process 0': { pid: 0 },
    'an empty variable': { environment_variables: { EMPTY: '' } },
  });

  refuses(full, {
    'a process number as text': [{ pid: '1221' }, 'stix/wrong-type', '$.pid', '6.13'],
    'a process number with a fraction': [{ pid: 1.5 }, 'stix/wrong-type', '$.pid', '6.13'],
    'variables as a list': [
      { environment_variables: ['PATH=/bin'] },
      'stix/wrong-type',
      '$.environment_variables',
      '6.13',
    ],
    'a variable that is no text': [
      { environment_variables: { N: 5 } },
      'stix/wrong-type',
      '$.environment_variables.N',
      '6.13',
    ],
    'no variables as an empty dictionary': [
      { environment_variables: {} },
      'stix/empty-dictionary',
      '$.environment_variables',
      '2.3',
    ],
    'a variable name with a dot': [
      { environment_variables: { 'a.b': 'x' } },
      'stix/dictionary-key',
      "$.environment_variables['a.b']",
      '2.3',
    ],
  });

  // No property contributes: two processes are never known to be one (§6.13, §2.9).
  identifies('process', { nothing: [own, undefined] });

  test('two of the same content have two ids', () =>
    expect(createSco('process', { pid: 5 }).id).not.toBe(createSco('process', { pid: 5 }).id));

  builds('process', { pid: 5, command_line: 'a' });
});

describe('extensions of process, STIX 2.1 §6.13.2 and §6.13.3', () => {
  admits(full, {
    'a Windows process': extended({
      'windows-process-ext': {
        aslr_enabled: true,
        dep_enabled: true,
        priority: 'HIGH_PRIORITY_CLASS',
        owner_sid: 'S-1-5-21-186985262',
        window_title: 'x',
        startup_info: { lpTitle: 'y', dwFlags: 5 },
        integrity_level: 'high',
      },
    }),
    'a Windows service': extended({
      'windows-service-ext': {
        service_name: 'sirvizio',
        descriptions: ['a service'],
        display_name: 'Sirvizio',
        group_name: 'x',
        start_type: 'SERVICE_AUTO_START',
        service_dll_refs: [idOf('file')],
        service_type: 'SERVICE_WIN32_OWN_PROCESS',
        service_status: 'SERVICE_RUNNING',
      },
    }),
    'a process with an extension alone': {
      ...Object.fromEntries(['pid', 'cwd'].map((name) => [name, undefined])),
      ...extended({ 'windows-process-ext': { aslr_enabled: true } }),
    },
  });

  const process = "$.extensions['windows-process-ext']";
  const service = "$.extensions['windows-service-ext']";
  refuses(full, {
    'an empty process extension': [
      extended({ 'windows-process-ext': {} }),
      'stix/empty-object',
      process,
      '6.13.2',
    ],
    'an integrity level out of the enumeration': [
      extended({ 'windows-process-ext': { integrity_level: 'protected' } }),
      'stix/enum',
      `${process}.integrity_level`,
      '10',
    ],
    'an empty service extension': [
      extended({ 'windows-service-ext': {} }),
      'stix/empty-object',
      service,
      '6.13.3',
    ],
    'a start type out of the enumeration': [
      extended({ 'windows-service-ext': { start_type: 'SERVICE_AUTO' } }),
      'stix/enum',
      `${service}.start_type`,
      '10',
    ],
    'a service type out of the enumeration': [
      extended({ 'windows-service-ext': { service_type: 'own' } }),
      'stix/enum',
      `${service}.service_type`,
      '10',
    ],
    'a status out of the enumeration': [
      extended({ 'windows-service-ext': { service_status: 'running' } }),
      'stix/enum',
      `${service}.service_status`,
      '10',
    ],
    'a library that is no file': [
      extended({ 'windows-service-ext': { service_dll_refs: [idOf('artifact')] } }),
      'stix/reference-type',
      `${service}.service_dll_refs[0]`,
      '6.13.3',
    ],
    'descriptions without any': [
      extended({ 'windows-service-ext': { descriptions: [] } }),
      'stix/empty-list',
      `${service}.descriptions`,
      '2.12',
    ],
  });
});
