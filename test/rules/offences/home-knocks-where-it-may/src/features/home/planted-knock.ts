import '#features/search';
