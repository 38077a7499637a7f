/** Knowledge: what the team tells its colleagues, who passes it on, and the talks and courses somebody can come to. */
export { isExpired, kinds, piecesOf } from './post.ts';
export type { Event, Kind, Piece, Post } from './post.ts';
export { lastingPosts, publishedPosts } from './post.store.ts';
export type { KnowledgeTables } from './post.store.ts';
