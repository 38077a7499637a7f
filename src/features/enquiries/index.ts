/** Enquiries: somebody who worries asks for guidance without saying about whom, and keeps the contact with the citizen. */
export { noteCounted } from './counted.store.ts';
export { countable } from './counting.actions.ts';
export type { Countable } from './counting.actions.ts';
export { enquiryRoutes } from './enquiries.pages.tsx';
export { enquiriesWait } from './line.store.ts';
export { quietSince, tendEnquiries } from './tending.actions.ts';
export type { EnquiryTables } from './enquiry.store.ts';
export type { EnquiryGround } from './ground.ts';
export { waitingFor } from './waiting.actions.ts';
