#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

// xmlFree is a mutable global, which Swift 6 refuses to read.
static inline void oit_xml_free(void *pointer) { xmlFree(pointer); }
