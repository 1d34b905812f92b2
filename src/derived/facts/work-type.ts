import type { WorkType } from '../../schemas/record.ts';
import type { Fact, PaperFacts } from './fact.ts';

/** Servers that hold papers before anyone has reviewed them. */
const preprintServer =
  /^(?:arxiv|corr|(?:bio|med|chem|psy|soc|eng|earth|agri|techr)[ra]?xiv|ssrn|research square|preprints?(?:\.org)?|osf(?: preprints)?|peerj preprints|hal|authorea|open ?review preprint)\b/i;

/** DOIs of such servers. */
const preprintDoi =
  /^10\.(?:48550\/arxiv|1101\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6}|21203\/rs\.|31234\/|26434\/chemrxiv|2139\/ssrn|20944\/preprints)/i;

/** Words that the name of a meeting has, or of what it publishes. */
const meeting =
  /\b(?:conference|conf\.|workshop|symposium|congress|colloquium|meeting|proceedings of|proceedings|proc\.|findings of|advances in neural information processing systems|(?:neurips|nips|icml|iclr|acl|emnlp|naacl|eacl|coling|conll|aaai|ijcai|cvpr|iccv|eccv|wacv|bmvc|kdd|sigir|cikm|wsdm|recsys|interspeech|icassp|colm|chi|uist|sosp|osdi|nsdi|mlsys|icra|iros|corl|rss|aistats|colt|uai)\b)/i;

/** Words that the name of a journal has; some journals are called proceedings. */
const journal =
  /\b(?:journal|j\.|transactions|trans\.|letters|reviews?|annals|annales|archives?|bulletin|magazine|quarterly|acta|revista|revue|rivista|zeitschrift|nature|science|cell|lancet|jama|bmj|plos|elife|heliyon|biometrika|econometrica|frontiers in|pnas|pvldb|pacm|proceedings of the (?:national academy|royal society|ieee\b(?! [a-z/ ]*conf)|vldb endowment|acm on)|proc\. natl\. acad|proc\. vldb)\b/i;

/**
 * What kind of work a paper is, by what is known of where it appeared. A meeting is of one year, which stands in
 * its name; a volume or a number is a journal's. `null` where nothing tells.
 */
export function inferType(
  { venue, volume, issue }: Pick<PaperFacts, 'venue' | 'volume' | 'issue'>,
  { arxiv, doi }: Pick<PaperFacts, 'arxiv' | 'doi'>,
): Fact<WorkType> | null {
  const as = (value: WorkType, { source }: Fact<unknown>): Fact<WorkType> => ({ value, basis: 'inferred', source });
  if (venue) {
    const name = venue.value;
    if (preprintServer.test(name)) return as('article', venue);
    if (journal.test(name) && !/\bconference\b/i.test(name)) return as('article-journal', venue);
    if (meeting.test(name)) return as('paper-conference', venue);
    if (volume || issue) return as('article-journal', volume ?? issue ?? venue);
    return /(?<!\d)(?:(?:19|20)\d\d|['’]\d\d)(?!\d)/.test(name) ? as('paper-conference', venue) : null;
  }
  if (arxiv) return as('article', arxiv);
  return doi && preprintDoi.test(doi.value) ? as('article', doi) : null;
}
