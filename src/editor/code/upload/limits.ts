/** How large an uploaded file may be, in bytes: with what base64 adds, it has to fit into one request to the server. */
export const LARGEST_FILE = 16 * 1024 * 1024

/** How many files are taken at a time. */
export const MOST_FILES = 2000
