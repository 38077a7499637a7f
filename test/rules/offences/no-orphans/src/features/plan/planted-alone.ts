import '#kernel/day';
