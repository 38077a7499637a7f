import '#features/enquiries';
