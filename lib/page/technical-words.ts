/** Elements of HTML that a chat is made of. */
const ELEMENTS =
  'a abbr address area article aside audio b base blockquote body br button canvas caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select slot small source span strong style sub summary sup svg g path use circle rect line table tbody td template textarea tfoot th thead time title tr track u ul var video wbr';

/** Attributes of HTML and ARIA, in the parts between their hyphens. */
const ATTRIBUTES =
  'accept accesskey action active activedescendant align allow alt aria as async atomic autocapitalize autocomplete autofocus autoplay autocorrect busy checked class color colindex cols colspan content contenteditable controls coords current d data datetime describedby dir dirname disabled download draggable enctype enterkeyhint expanded fill for format haspopup height hidden href hreflang id inert inputmode invalid is itemid itemprop items itemscope itemtype keyshortcuts label labelledby lang level list live loading loop max maxlength media method min minlength modal multiline multiple multiselectable muted name novalidate nowrap on orientation owns part pattern placeholder ping popover posinset poster preload pressed readonly rel relevant required rev role roledescription rowindex rows rowspan sandbox scope selected setsize shape size sizes span spellcheck src srcdoc srclang srcset start step stroke style summary tabindex target title translate type usemap value valuenow valuetext viewbox width wrap xmlns';

/** Roles of ARIA: https://www.w3.org/TR/wai-aria-1.2/#role_definitions */
const ROLES =
  'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo definition dialog directory document feed figure form grid gridcell group heading img link list listbox listitem log main marquee math menu menubar menuitem meter navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem';

/** What makers of chats call things in the names of elements and attributes. */
const CHAT =
  'account agent app attachment author avatar body bot box bubble channel chat chats client component composer contact container conversation cy date day editor emoji event feed file footer from group header history icon identifier inbox index inner item key kind last log message messages mid msg name note outer own owner panel qa reply room root row self sender side state status stream system test testid text thread ticket time timestamp to unread user username uuid view visitor wrapper';

/**
 * All words that a diagnosis may hold of the names on a page. A name made of other words is masked, because a page can name
 * elements and attributes after people, or write whole messages into such names.
 */
export const TECHNICAL_WORDS: ReadonlySet<string> = new Set(
  [ELEMENTS, ATTRIBUTES, ROLES, CHAT].flatMap((words) => words.split(' ')),
);

/** The roles of ARIA. */
export const ARIA_ROLES: ReadonlySet<string> = new Set(ROLES.split(' '));
