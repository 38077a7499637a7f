import '#features/pack';
