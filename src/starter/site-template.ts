/** The `site.yaml` that a new collection begins with: every field, each with its default and what it means. */
export const siteTemplate = `# What your site says of itself. Every field may be left out; a line that begins with # is not read.
# Take the # and the blank after it away and write your own. Put a value in quotes where it holds “: ” or “ #”.

# The name of the collection, in the header of every page and in titles.
# name: Papers

# One line that says what the collection is.
# tagline: Titles, abstracts and citations

# The heading of the home page (by default the tagline), and a text below it, in Markdown (by default the
# number of papers and their years).
# headline: Papers on sleep
# introduction: |
#   What is known of **sleep**, from 1990 to today.

# A text in Markdown at the top of the page “About”: who keeps the collection, what is in it and what is not.
# about: |
#   Kept by the sleep laboratory. Every paper that measures sleep in people is in.

# The language of the papers, where a paper does not state its own: en, fr, pt-BR …
# language: en

# Where the site will live. The environment (SITE_URL, BASE_PATH) wins over both; the base path is taken from
# the address where it is not given.
# address: https://example.org/papers/
# base: /papers/

# Where readers report an error in a paper: an e-mail address, the page for a new issue, or any other address,
# in which {title}, {url} and {place} are filled in.
# contact: https://github.com/OWNER/REPOSITORY/issues/new

# Kinds of topics in the order in which they are shown: a name that files in topics/ use, the heading over its
# topics, and its heading on the page “Topics”.
# axes:
#   - name: task
#     label: By task
#     heading: What the papers are for
#   - name: method
#     label: By method
#     heading: How they go about it
#   - name: modality
#     label: By modality
#     heading: What they work on

# How many papers the home page lists, and what it shows.
# home:
#   papers: 20
#   show: [search, papers, topics, timeline, indexes]

# The picture that other sites show with a link: a PNG file in this folder, 1200 × 630 pixels.
# image: card.png

# The color of a browser's own surfaces around the site, and of the site's icon.
# color: "#9b2418"

# Files and folders in the output folder that a build leaves there, such as a host's own.
# keep: [CNAME]
`;
