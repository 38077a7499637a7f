import type { Text } from '#kernel/text';

// @offence 2741
export const title: Text = { da: 'Ring nu' };
