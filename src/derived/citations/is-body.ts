/** Words that a body of people has in its name and a person has not. */
const ofBodies =
  /(?<![\p{L}\p{M}])(?:teams?|groups?|labs?|laborator(?:y|ies)|projects?|consorti(?:um|a)|collaborations?|inc|ltd|llc|gmbh|corp(?:oration)?|company|universit\p{L}*|institut\p{L}*|organi[sz]ations?|associations?|society|soci[eé]t[eé]|councils?|committees?|commissions?|agency|agencies|departments?|ministry|ministr[eè]\p{L}*|centers?|centres?|foundation|network|initiative|investigators|researchers|investigadores|contributors|authors|developers|community|alliance|coalition|secretariat|observatory|college|hospitals?|academ(?:y|ia)|federation|authority|partnership|taskforce|task force|working|united nations|unesco|nasa|cern|bureau|directorate|survey|faculty|division|programme|program|administration|office|services|board|bank|fund|trust|museum|library|parliament|government|gesellschaft|verein|verband|stiftung|akademie|ministerio|minist[eé]rio|asociaci[oó]n|associa[cç][aã]o|sociedade?|fundaci[oó]n|comit[eé]|bundes\p{L}+)(?![\p{L}\p{M}])/iu;
/** Words of running text, and words with which the names of bodies begin. */
const ofText =
  /(?<![\p{L}\p{M}'’-])(?:of|for|and|the|on|et|und|für|des)(?![\p{L}\p{M}'’-])|[&/@+]|(?:^|[\s-])AI$|\sInternational$|^(?:The|World|International|National|European|American|Federal|Global|Google|Meta|OpenAI|Microsoft|NVIDIA|DeepMind)\s/u;

/** Whether a name is that of a body: a group, an institution, a company. */
export function isBody(name: string): boolean {
  return ofBodies.test(name) || ofText.test(name);
}
