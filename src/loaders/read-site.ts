import { z } from 'zod';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { defaultSite, type SiteSettings, siteSchema } from '../schemas/site.ts';
import { readYaml } from './front-matter.ts';

/** Takes what is right of `site.yaml`: each field that is not has its default. */
const tolerantSchema = z.object(
  Object.fromEntries(
    Object.entries(siteSchema.shape).map(([name, field]) => [
      name,
      (field as z.ZodType).catch(defaultSite[name as keyof SiteSettings]),
    ]),
  ),
) as unknown as z.ZodType<SiteSettings>;

/** Reads `site.yaml`. A field with an error has its default, so that the rest can be used. */
export function readSite(
  text: string,
  file: string,
): { readonly site: SiteSettings; readonly diagnostics: readonly Diagnostic[] } {
  const { data, diagnostics } = readYaml(text, file, siteSchema);
  if (data) return { site: data, diagnostics };
  return { site: readYaml(text, file, tolerantSchema).data ?? defaultSite, diagnostics };
}
