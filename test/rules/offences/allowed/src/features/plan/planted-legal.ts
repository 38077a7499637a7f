import '#kernel/day';

export {};
