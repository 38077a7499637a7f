import '#features/people';
