/** What the site calls itself. Everything else that it says comes from the seeds. */
export const site = {
  name: 'Incipit',
  tagline: 'Papers by their opening words',
  language: 'en',
} as const;
