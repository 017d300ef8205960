// Finds the headers of poppler-glib for CPoppler; no Swift imports it.
#include <poppler.h>
