#include "recorder.h"

#include <Annot.h>
#include <Form.h>
#include <Link.h>

namespace {

constexpr size_t most_notes = 10'000, most_note_bytes = 1 << 20;

/// The texts of links and entries, which point into one string once it no longer grows.
class Notes {
public:
    void add(const std::string &text, oit_box box) {
        if (text.empty() || notes.size() >= most_notes ||
            bytes.size() + text.size() > most_note_bytes)
            return;
        offsets.push_back(bytes.size());
        bytes += text;
        notes.push_back({nullptr, text.size(), box});
    }

    const std::vector<oit_note> &all() {
        for (size_t index = 0; index < notes.size(); ++index)
            notes[index].text = bytes.data() + offsets[index];
        return notes;
    }

private:
    std::string bytes;
    std::vector<size_t> offsets;
    std::vector<oit_note> notes;
};

/// Turns rectangles of a page's own space into boxes of the page as it is shown.
class Frame {
public:
    explicit Frame(Page *page) {
        page->getDefaultCTM(matrix, 72, 72, 0, false, true);
    }

    oit_box box(double x1, double y1, double x2, double y2) const {
        double left = matrix[0] * x1 + matrix[2] * y1 + matrix[4];
        double top = matrix[1] * x1 + matrix[3] * y1 + matrix[5];
        double right = matrix[0] * x2 + matrix[2] * y2 + matrix[4];
        double bottom = matrix[1] * x2 + matrix[3] * y2 + matrix[5];
        return {float(std::min(left, right)), float(std::min(top, bottom)),
                float(std::max(left, right)), float(std::max(top, bottom))};
    }

private:
    double matrix[6];
};

void collect_links(Page *page, const Frame &frame, Notes &notes) {
    auto links = page->getLinks();
    if (!links) return;
    for (const AnnotLink *link : links->getLinks()) {
        const LinkAction *action = link->getAction();
        if (!action || action->getKind() != actionURI) continue;
        double x1, y1, x2, y2;
        link->getRect(&x1, &y1, &x2, &y2);
        notes.add(static_cast<const LinkURI *>(action)->getURI(), frame.box(x1, y1, x2, y2));
    }
}

bool is_hidden(const Annot &note) {
    return note.getFlags() & (Annot::flagHidden | Annot::flagNoView);
}

/// What was written into fields and free-text notes; most is drawn as well, some only stored.
void collect_entries(Page *page, const Frame &frame, Notes &notes) {
    Annots *annotations = page->getAnnots();
    for (const Annot *note : annotations->getAnnots()) {
        if (note->getType() != Annot::typeFreeText || is_hidden(*note)) continue;
        const PDFRectangle &area = note->getRect();
        if (note->getContents())
            notes.add(utf8_of(note->getContents()->toStr()),
                      frame.box(area.x1, area.y1, area.x2, area.y2));
    }
    auto widgets = page->getFormWidgets();
    for (int index = 0; widgets && index < widgets->getNumWidgets(); ++index) {
        FormWidget *widget = widgets->getWidget(index);
        if (!widget || widget->getType() != formText) continue;
        auto *annotation = widget->getWidgetAnnotation();
        if (annotation && is_hidden(*annotation)) continue;
        auto *text = static_cast<FormWidgetText *>(widget);
        double x1, y1, x2, y2;
        widget->getRect(&x1, &y1, &x2, &y2);
        if (text->getContent() && !text->isPassword())
            notes.add(utf8_of(text->getContent()->toStr()), frame.box(x1, y1, x2, y2));
    }
}

}

extern "C" void oit_pdf_page(oit_pdf *pdf, int number, double seconds, oit_page_receiver receiver,
                             void *context) {
    try {
        Page *page = pdf->page(number);
        if (!page || !page->isOk()) return;
        Recorder recorder(seconds);
        page->display(&recorder, 72, 72, 0, false, true, false, Recorder::should_stop, &recorder);
        Notes links, entries;
        if (!page->getAnnots()->getAnnots().empty()) {
            Frame frame(page);
            collect_links(page, frame, links);
            collect_entries(page, frame, entries);
        }
        const auto &link_list = links.all();
        const auto &entry_list = entries.all();
        oit_page given{};
        given.width = recorder.width;
        given.height = recorder.height;
        given.styles = recorder.styles.data();
        given.style_count = recorder.styles.size();
        given.glyphs = recorder.glyphs.data();
        given.glyph_count = recorder.glyphs.size();
        given.rules = recorder.rules.data();
        given.rule_count = recorder.rules.size();
        given.images = recorder.images.data();
        given.image_count = recorder.images.size();
        given.links = link_list.data();
        given.link_count = link_list.size();
        given.entries = entry_list.data();
        given.entry_count = entry_list.size();
        given.shows = recorder.shows;
        given.is_cut = recorder.is_cut;
        receiver(context, &given);
    } catch (...) {
    }
}
