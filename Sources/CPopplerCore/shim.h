// Finds the headers of poppler's core for CPoppler; no Swift imports it.
