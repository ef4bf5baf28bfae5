import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { entitySchema, type EntityRecord } from '../../core/dataset/entity-records.ts';
import type { DatasetRecords } from '../../core/dataset/index-format.ts';
import { otherMatterSchema, type OtherMatter } from '../../core/dataset/other-matter-records.ts';
import { phrasingsSchema, type Phrasings } from '../../core/dataset/phrasing-records.ts';
import { relationsSchema, type Relations } from '../../core/dataset/relation-records.ts';
import {
  claimSchema,
  coverageSchema,
  newsSiteSchema,
  sourceSchema,
  topicSchema,
  translationSchema,
  type Claim,
  type Coverage,
  type NewsSite,
  type Source,
  type Topic,
  type Translation,
} from '../../core/dataset/records.ts';
import type { Fault } from './faults.ts';
import { readJson } from './json-text.ts';
import { schemaFaults } from './schema-faults.ts';

/** A record and the file it stands in. */
export interface Located<T> {
  readonly file: string;
  readonly record: T;
}

/** The whole dataset, each record with its place; files in alphabetical order. */
export interface LocatedRecords {
  readonly entities: readonly Located<EntityRecord>[];
  readonly topics: readonly Located<Topic>[];
  readonly claims: readonly Located<Claim>[];
  readonly phrasings: readonly Located<Phrasings>[];
  readonly otherMatters: readonly Located<OtherMatter>[];
  readonly sources: readonly Located<Source>[];
  readonly sites: readonly Located<NewsSite>[];
  readonly translations: readonly (Located<Translation> & { readonly language: string })[];
  readonly relations: Located<Relations>;
  readonly coverage: Located<Coverage>;
}

/** The schema of each kind of file; `npm run dataset` writes these as JSON Schema for editors. */
export const fileSchemas = {
  entities: z.array(entitySchema),
  topics: z.array(topicSchema),
  claims: z.array(claimSchema),
  phrasings: z.array(phrasingsSchema),
  'other-matters': z.array(otherMatterSchema),
  sources: z.array(sourceSchema),
  relations: relationsSchema,
  'news-sites': z.array(newsSiteSchema),
  translation: translationSchema,
  coverage: coverageSchema,
} as const;

/** Reads every file of a dataset directory; the records are null where a file has faults. */
export function readRecords(directory: string): {
  readonly records: LocatedRecords | null;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const read = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | null => {
    const reading = readFile(directory, file, schema);
    faults.push(...reading.faults);
    return reading.value;
  };
  const locate = <T>(file: string, schema: z.ZodType<readonly T[]>): Located<T>[] =>
    (read(file, schema) ?? []).map((record) => ({ file, record }));

  const records = {
    entities: locate('entities.json', fileSchemas.entities),
    topics: locate('topics.json', fileSchemas.topics),
    claims: filesIn(directory, 'claims').flatMap((file) => locate(file, fileSchemas.claims)),
    phrasings: filesIn(directory, 'phrasings').flatMap((file) =>
      locate(file, fileSchemas.phrasings),
    ),
    otherMatters: locate('other-matters.json', fileSchemas['other-matters']),
    sources: locate('sources.json', fileSchemas.sources),
    sites: locate('news-sites.json', fileSchemas['news-sites']),
    translations: filesIn(directory, 'translations').flatMap((file) => {
      const record = read(file, fileSchemas.translation);
      const language = file.slice('translations/'.length, -'.json'.length);
      return record === null ? [] : [{ file, language, record }];
    }),
  };
  const coverage = read('coverage.json', fileSchemas.coverage);
  const relations = read('relations.json', fileSchemas.relations);
  if (coverage === null || relations === null || faults.length > 0)
    return { records: null, faults };
  return {
    records: {
      ...records,
      relations: { file: 'relations.json', record: relations },
      coverage: { file: 'coverage.json', record: coverage },
    },
    faults,
  };
}

/** The records alone, as the index is compiled from them. */
export function plainRecords(located: LocatedRecords): DatasetRecords {
  return {
    entities: recordsOf(located.entities),
    topics: recordsOf(located.topics),
    claims: recordsOf(located.claims),
    phrasings: recordsOf(located.phrasings),
    otherMatters: recordsOf(located.otherMatters),
    sources: recordsOf(located.sources),
    relations: located.relations.record,
    sites: recordsOf(located.sites),
    translations: Object.fromEntries(
      located.translations.map(({ language, record }) => [language, record]),
    ),
  };
}

function recordsOf<T>(located: readonly Located<T>[]): readonly T[] {
  return located.map(({ record }) => record);
}

function filesIn(directory: string, folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(directory, folder));
  } catch {
    // A missing folder holds no records; the rules say what is missing because of it.
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

function readFile<S extends z.ZodType>(
  directory: string,
  file: string,
  schema: S,
): { readonly value: z.infer<S> | null; readonly faults: readonly Fault[] } {
  const fail = (field: string | null, problem: string, mend: string) => ({
    value: null,
    faults: [{ file, record: null, field, problem, mend }],
  });
  let text: string;
  try {
    text = readFileSync(join(directory, file), 'utf8');
  } catch {
    return fail(null, 'the file cannot be read', 'Put it back or mend its permissions');
  }
  const json = readJson(text);
  if (json.kind === 'broken') {
    return fail(`line ${json.line}, column ${json.column}`, json.problem, json.mend);
  }
  const result = schema.safeParse(json.value);
  if (result.success) return { value: result.data, faults: [] };
  return { value: null, faults: schemaFaults(file, json.value, result.error.issues) };
}
