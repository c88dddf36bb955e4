// Public pages are plain documents: no client-side router, and only the scripts a page names itself.
export const csr: boolean = false;
