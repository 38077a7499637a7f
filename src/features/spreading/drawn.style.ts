/** What stands around a drawing that is a page of its own. */
export const pageStyle = `:root{color-scheme:light dark}body{margin:0;padding:8px;font:100%/1.5 system-ui,sans-serif}`;

/** What a drawing looks like, on the small pages and in the elements alike: the reader's own font and colours, and one strong colour. */
export const drawnStyle = `.vaern{line-height:1.5;overflow-wrap:anywhere;text-align:start}
.vaern *{box-sizing:border-box}
.vaern h1,.vaern h2,.vaern h3,.vaern h4{margin:1.25em 0 .25em;line-height:1.25;font-weight:600}
.vaern .top{font-size:1.375em}
.vaern .below{font-size:1.125em}
.vaern p{margin:.25em 0 .5em}
.vaern ul,.vaern ol{margin:.25em 0 .5em;padding-inline-start:1.5em}
.vaern .rows{padding:0;list-style:none}
.vaern .rows>li{padding:.5em 0;border-top:1px solid}
.vaern .rows>li>:first-child{margin-top:.25em}
.vaern a{color:inherit;text-decoration:underline}
.vaern a:focus-visible{outline:3px solid;outline-offset:2px}
.vaern small,.vaern .quiet{font-size:.875em}
.vaern .tel{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 .75em;min-height:48px;margin:.375em 0;padding:.25em .75em;border:2px solid;border-radius:3px;text-decoration:none}
.vaern .tel b{font-size:1.375em;font-variant-numeric:tabular-nums;white-space:nowrap}
.vaern .tel:hover b{text-decoration:underline}
.vaern .tel small{display:block}
.vaern .missing{padding:.25em .75em;border:1px dashed}
.vaern .acute{padding:.5em .75em;color:#fff;background:#a80f0f;border-radius:3px}
.vaern .acute>:first-child{margin-top:0}
.vaern .level{margin:0}
@media (forced-colors:active){.vaern .acute{border:3px solid}}`;
