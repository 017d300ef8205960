#ifndef OIT_CLIBXML2_SHIM_H
#define OIT_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU and its headers declare ICU's types, which are not those of
// the ICU within Foundation: a file that sees both does not compile. ICU only adds two fields to
// the end of xmlCharEncodingHandler, which nobody here makes.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// xmlFree is a mutable global function pointer, which Swift 6 refuses to touch.
static inline void oit_xml_free(void *_Nullable memory) { xmlFree(memory); }

// The type of a structured error handler became const in 2.12.
#if LIBXML_VERSION >= 21200
static inline void oit_xml_ignore(void *_Nullable context, const xmlError *_Nullable error) {}
#else
static inline void oit_xml_ignore(void *_Nullable context, xmlErrorPtr _Nullable error) {}
#endif

// Sends the errors of the calling thread nowhere: the options that silence a parser leave some
// messages on stderr.
static inline void oit_xml_silence_thread(void) { xmlSetStructuredErrorFunc(NULL, oit_xml_ignore); }

// Sends the errors of one reader nowhere.
static inline void oit_xml_silence_reader(xmlTextReaderPtr _Nonnull reader) {
    xmlTextReaderSetStructuredErrorHandler(reader, oit_xml_ignore, NULL);
}

#endif
