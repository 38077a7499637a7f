import '#features/guide';
