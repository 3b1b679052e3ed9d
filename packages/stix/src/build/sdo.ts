import type { Json, JsonObject } from '@qanat/json';
import { newId } from '../ids.ts';
import type { DeclaredType } from '../objects/index.ts';
import type { ObjectTypes } from '../objects/types.ts';
import { isTimestamp, withMilliseconds } from '../timestamps.ts';
import type { StixObject } from '../types.ts';
import { withoutUndefined } from '../without-undefined.ts';

type Filled = 'type' | 'id' | 'spec_version' | 'created' | 'modified';

/** What a builder needs: the properties of the type, those it fills in being optional. */
export type Properties<T extends DeclaredType> = Omit<ObjectTypes[T], Filled> & {
  readonly id?: string;
  readonly created?: string;
  readonly modified?: string;
  /** The instant that `created` and `modified` take; the clock's when absent. */
  readonly now?: string;
  /** Properties that no declaration knows: custom ones, and those of top-level extensions. */
  readonly custom?: JsonObject;
};

/** A declared object that also counts as a {@link StixObject}. */
export type Built<T extends DeclaredType> = StixObject & ObjectTypes[T];

/**
 * Makes an SDO, SRO or meta object: `spec_version` 2.1, a random id, `created` and `modified` at the same
 * instant and written with milliseconds at least (§3.2), then the given properties in their order; undefined ones
 * are left out. The result is frozen.
 * It is not validated.
 */
export function createObject<T extends DeclaredType>(type: T, properties: Properties<T>): Built<T> {
  const { now = new Date().toISOString(), id, created, modified, custom, ...own } = properties;
  const object: Record<string, Json> = {
    type,
    spec_version: '2.1',
    id: id ?? newId(type),
    created: instant(created ?? now),
  };
  if (type !== 'marking-definition') object['modified'] = instant(modified ?? created ?? now);
  const set = withoutUndefined<Json>({ ...own, ...custom });
  return freeze({ ...object, ...set }) as Built<T>;
}

/** What is no timestamp stays as it is: validation tells of it. */
function instant(text: string): string {
  return isTimestamp(text) ? withMilliseconds(text) : text;
}

export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) freeze(member);
  }
  return value;
}

export function createAttackPattern(properties: Properties<'attack-pattern'>): Built<'attack-pattern'> {
  return createObject('attack-pattern', properties);
}

export function createCampaign(properties: Properties<'campaign'>): Built<'campaign'> {
  return createObject('campaign', properties);
}

export function createCourseOfAction(properties: Properties<'course-of-action'>): Built<'course-of-action'> {
  return createObject('course-of-action', properties);
}

export function createGrouping(properties: Properties<'grouping'>): Built<'grouping'> {
  return createObject('grouping', properties);
}

export function createIdentity(properties: Properties<'identity'>): Built<'identity'> {
  return createObject('identity', properties);
}

export function createIncident(properties: Properties<'incident'>): Built<'incident'> {
  return createObject('incident', properties);
}

export function createIndicator(properties: Properties<'indicator'>): Built<'indicator'> {
  return createObject('indicator', properties);
}

export function createInfrastructure(properties: Properties<'infrastructure'>): Built<'infrastructure'> {
  return createObject('infrastructure', properties);
}

export function createIntrusionSet(properties: Properties<'intrusion-set'>): Built<'intrusion-set'> {
  return createObject('intrusion-set', properties);
}

export function createLocation(properties: Properties<'location'>): Built<'location'> {
  return createObject('location', properties);
}

export function createMalware(properties: Properties<'malware'>): Built<'malware'> {
  return createObject('malware', properties);
}

export function createMalwareAnalysis(properties: Properties<'malware-analysis'>): Built<'malware-analysis'> {
  return createObject('malware-analysis', properties);
}

export function createNote(properties: Properties<'note'>): Built<'note'> {
  return createObject('note', properties);
}

export function createObservedData(properties: Properties<'observed-data'>): Built<'observed-data'> {
  return createObject('observed-data', properties);
}

export function createOpinion(properties: Properties<'opinion'>): Built<'opinion'> {
  return createObject('opinion', properties);
}

export function createReport(properties: Properties<'report'>): Built<'report'> {
  return createObject('report', properties);
}

export function createThreatActor(properties: Properties<'threat-actor'>): Built<'threat-actor'> {
  return createObject('threat-actor', properties);
}

export function createTool(properties: Properties<'tool'>): Built<'tool'> {
  return createObject('tool', properties);
}

export function createVulnerability(properties: Properties<'vulnerability'>): Built<'vulnerability'> {
  return createObject('vulnerability', properties);
}

export function createRelationship(properties: Properties<'relationship'>): Built<'relationship'> {
  return createObject('relationship', properties);
}

export function createSighting(properties: Properties<'sighting'>): Built<'sighting'> {
  return createObject('sighting', properties);
}

export function createLanguageContent(properties: Properties<'language-content'>): Built<'language-content'> {
  return createObject('language-content', properties);
}

export function createMarkingDefinition(
  properties: Properties<'marking-definition'>,
): Built<'marking-definition'> {
  return createObject('marking-definition', properties);
}

export function createExtensionDefinition(
  properties: Properties<'extension-definition'>,
): Built<'extension-definition'> {
  return createObject('extension-definition', properties);
}
