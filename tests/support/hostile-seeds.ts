import { entryLine } from './seeds-folder.ts';

/** Text that would be markup if anything took it for that. */
export const hostileTitle =
  'Sneaky <script>window.owned=1</script> Titles & "Quotes" </title><img src=x onerror=owned()>';
export const hostileAbstract = [
  'In this paper, we hide words such as frobnicate in markup.',
  '<script>window.owned=1</script> <img src=x onerror="window.owned=1"> <svg/onload=window.owned=1>',
  '</p></article></main><iframe srcdoc="<script>parent.owned=1</script>"></iframe>',
  '[click](javascript:window.owned=1) ![pic](https://evil.example/x.png) <https://evil.example/auto> javascript:window.owned=1',
  '<style>body{display:none}</style> <base href="https://evil.example/"> <meta http-equiv="refresh" content="0;url=https://evil.example">',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are the attack.
  '{{constructor.constructor("owned=1")()}} ${window.owned=1} $\\href{javascript:window.owned=1}{x}$ $\\htmlData{owned=1}{y}$',
  '&lt;script&gt;window.owned=1&lt;/script&gt; &#60;b&#62; **bold** _em_ `code` <!-- comment --> ]]> <![CDATA[ x ]]>',
  '"><a href="javascript:window.owned=1" onclick="window.owned=1">frobnicate</a> https://ok.example/"onmouseover="window.owned=1',
  'Evil Machines (EM") and Evil <b>Machines</b> (EBM) are abbreviations, \u202Eright to left\u202C and back.',
].join(' ');

/** Seeds with one paper that tries everything, one that is plain, and a topic that both belong to. */
export const hostileSeeds: Readonly<Record<string, string>> = {
  'a.txt': [
    entryLine(hostileTitle, hostileAbstract),
    entryLine('Plain Frobnicate Words: A Baseline', 'In this paper, we propose to frobnicate nothing at all.'),
  ].join('\n'),
  'topics/frobnication.md': '---\nlabel: Frobnication\naxis: task\nmatch: [frobnicate]\n---\n\nTo frobnicate.\n',
};

/** Names that a page of the hostile site may not hold as elements: its own pages have none, and reading text makes none. */
export const foreignElements = ['img', 'iframe', 'svg', 'style', 'base', 'object', 'embed', 'b', 'i'];
