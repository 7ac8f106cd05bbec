/** The operations that carry a file, and may therefore be larger than others; they say so in this header. */
export const UPLOAD_OPERATIONS: readonly string[] = ['boundaryPreview', 'importBoundaries'];

export const UPLOAD_HEADER = 'x-samlad-upload';
