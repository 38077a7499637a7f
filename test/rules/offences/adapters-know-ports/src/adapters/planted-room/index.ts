import '#features/plan';
