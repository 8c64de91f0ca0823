/** What sites call the blocks around and between an article's paragraphs; each a word or words of a class or id. */
const OUTSIDE_WORDS = [
  'ad',
  'ads',
  'adsense',
  'advert',
  'advertisement',
  'advertisements?',
  'advertising',
  'ad (?:break|slot|unit|container|wrapper|block|placeholder)',
  'also (?:read|see|like)',
  'around the web',
  'article (?:meta|tools|info|footer|tags|actions|recirc)',
  'author (?:bio|box|info|card|profile|details?)',
  'about (?:the )?author',
  'bottom bar',
  'breaking (?:bar|news bar)',
  'bread ?crumbs?',
  'by ?lines?',
  'call ?out newsletter',
  'captions?',
  'card (?:list|grid)s?',
  'comments?',
  'comment (?:list|form|count|section)',
  'consent',
  'cookies?',
  'copyright',
  'correction link',
  'credits?',
  'cta',
  'date ?line',
  'disqus',
  'download app',
  'e ?mail (?:signup|sign up|form)',
  'end ?note',
  'fb (?:like|comments)',
  'follow us',
  'gdpr',
  'headline stack',
  'edit ?section',
  'info ?box',
  'inline (?:newsletter|related|promo|signup)',
  'jump ?to',
  'latest (?:news|stories|headlines)',
  'links block',
  'login',
  'mast ?head',
  'meta ?(?:bar|block|line)?',
  'mini ?player',
  'modal',
  'more (?:stories|news|on|from|articles|coverage|posts|like this|in)',
  'most (?:read|viewed|popular|shared|commented|recent)',
  'nav',
  'nav ?bar',
  'nav ?box',
  'navigation',
  'newsletters?',
  'news ?letter (?:signup|sign up|form|box|promo)',
  'next (?:article|story|post|up)',
  'on this (?:page|story)',
  'outbrain',
  'overlay',
  'pagination',
  'partner links',
  'paywall',
  'photo ?credits?',
  'popular',
  'pop ?(?:up|over)s?',
  '(?:rollover|hover)(?: \\w+)? (?:block|box|card)',
  'post (?:meta|tags|footer|nav|navigation|info|author)',
  'prev(?:ious)? next',
  'print ?(?:only|footer)',
  'promos?',
  'promo ?(?:box|unit|block)s?',
  'promoted',
  'published dates',
  'pull ?quotes?',
  'read ?(?:more|next|also|this|in app)',
  'reading (?:list|time)',
  'recirc\\w*',
  'recommend(?:ed|ations?|s)?',
  'related',
  'related ?(?:articles?|stories|links?|content|posts?|news|topics?)',
  'ref ?list',
  'remark(?:s)?',
  'screen reader(?: only| text)?',
  'sr only',
  'visually hidden',
  'see also',
  'share',
  'share ?(?:bar|tools|buttons?|links?|icons?)',
  'sharedaddy',
  'sharing',
  'shop(?:ping)? (?:box|widget)',
  'side ?bars?',
  'sign ?up',
  'sign ?in',
  'site (?:header|footer|nav)',
  'skip ?(?:link|to|nav)?',
  'social',
  'social ?(?:bar|links|media|share|icons|embed)',
  'sponsor(?:ed|s)?',
  'story (?:meta|footer|tools|tags|recirc|promo)',
  'sub ?nav',
  'subscribe(?:r)?',
  'subscription',
  'supplemental',
  'taboola',
  'tag(?:s| list| cloud)',
  'taxonomy',
  'teasers?',
  'ticker',
  'tool ?(?:bar|box|tip)s?',
  'toc',
  'top(?:ic)? (?:list|tags|bar)',
  'trending',
  'tweet embed',
  'up next',
  'utility ?(?:bar|nav)?',
  'video (?:player|playlist|caption|container)',
  'widgets?',
  'you may (?:also )?like',
];

/** Names that say: not the article, wherever they stand. */
export const OUTSIDE_NAMES = new RegExp(` (?:${OUTSIDE_WORDS.join('|')}) `);

/** Names that also say how an article's body is sold or shown: `article__story paywall`, `body subscriber-only`. */
export const STATE_NAMES = / (?:paywall|subscri(?:ber|ption)|modal|premium)(?: only| enabled)? /g;

/** A class or id of readers' comments. */
export const COMMENTS_NAME =
  /^(?:(?:post|article|entry|story|page|reader|user|blog|content|main|all|fb|view|wp)s?[-_]?)?(?:comments?|responses?|replies|respond|kommentare?|commentaires?|comentarios?|commenti|reacties|disqus|trackbacks?|pinglist|guestbook|shoutbox|livefyre)(?:[-_]?(?:list|section|area|thread|stream|wrap|wrapper|container|block|box|outer|inner|holder|feed|view|respond|body|content|text|author|meta|metadata|footer))?$/i;
/** A class or id of a dialogue about cookies. */
export const CONSENT_NAME =
  /(?:^|[-_])(?:cookies?|consent|gdpr|cmp|didomi|onetrust|usercentrics|borlabs|truste|evidon)(?:$|[-_])|cookie(?:banner|notice|law|bar|box|wall|message|consent)/i;

/** What the names of comments and consent dialogues have in them: a quick look before the close one. */
export const MAY_BE_SURE =
  /comment|respon|repl|kommentar|coment|commenti|reactie|disqus|trackback|pinglist|guestbook|shoutbox|livefyre|cookie|consent|gdpr|cmp|didomi|onetrust|usercentrics|borlabs|truste|evidon/;

/** Names of the element that holds an article's paragraphs and little else. */
export const BODY_NAMES =
  / (?:article|story|post|entry|news|content|page|main|body) ?(?:body|text|content|copy|paragraphs?)(?: text| content| copy| inner| main)? | article story | (?:entry|hentry|e|rich) content | body ?(?:copy|text) /;

/** Mozilla Readability's guesses for pages with other names (Apache-2.0): unlikely, likely after all, weights. */
export const UNLIKELY_NAMES =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
export const LIKELY_NAMES = /and|article|body|column|content|main|shadow/i;
export const POSITIVE_NAMES = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;
export const NEGATIVE_NAMES =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;
