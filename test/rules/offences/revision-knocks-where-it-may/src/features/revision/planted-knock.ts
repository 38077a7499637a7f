import '#features/cases';
