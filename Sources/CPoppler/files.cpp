#include "document.h"

#include <algorithm>
#include <vector>

#include <Catalog.h>
#include <FileSpec.h>
#include <Stream.h>

/// Unpacks a stream; false where it would be more than `most`.
static bool unpack(Stream *stream, size_t most, std::vector<uint8_t> &bytes) {
    unsigned char piece[16'384];
    stream->reset();
    for (int count; (count = stream->doGetChars(sizeof piece, piece)) > 0;) {
        if (bytes.size() + static_cast<size_t>(count) > most) return false;
        bytes.insert(bytes.end(), piece, piece + count);
    }
    stream->close();
    return true;
}

extern "C" void oit_pdf_files(oit_pdf *pdf, size_t most, oit_file_receiver receiver,
                              void *context) {
    try {
        Catalog *catalog = pdf->document->getCatalog();
        int count = std::min(catalog ? catalog->numEmbeddedFiles() : 0, 200);
        for (int index = 0; index < count; ++index) {
            auto file = catalog->embeddedFile(index);
            if (!file || !file->isOk() || !file->getFileName()) continue;
            auto name = utf8_of(file->getFileName()->toStr());
            std::vector<uint8_t> bytes;
            EmbFile *embedded = file->getEmbeddedFile();
            Stream *stream = embedded && embedded->isOk() ? embedded->stream() : nullptr;
            bool is_whole = stream && unpack(stream, most, bytes);
            if (is_whole) most -= bytes.size();
            receiver(context, name.data(), name.size(), is_whole ? bytes.data() : nullptr,
                     is_whole ? bytes.size() : 0);
        }
    } catch (...) {
    }
}
