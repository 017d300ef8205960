#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The kernel's interface (include/uapi/linux/landlock.h), spelled out because the headers of
// Debian 12 end at its second version. The numbers are the same on every architecture.
enum { create_ruleset = 444, add_rule = 445, restrict_self = 446 };
enum { ask_version = 1, path_beneath = 1 };

struct ruleset {
    uint64_t files, network, scopes;
};
struct __attribute__((packed)) path_rule {
    uint64_t allowed;
    int32_t parent;
};

// Rights over files: whatever a version can deny is denied, executing included.
static const uint64_t read_file = 1 << 2, read_folder = 1 << 3;
static const uint64_t files_1 = 0x1FFF;       // execute, write, read, remove, make
static const uint64_t files_2 = 1 << 13;      // move or link to another folder
static const uint64_t files_3 = 1 << 14;      // truncate
static const uint64_t files_5 = 1 << 15;      // control devices
static const uint64_t network_4 = 0x3;        // bind and connect TCP
static const uint64_t scopes_6 = 0x3;         // abstract sockets and signals to outside

// What the libraries read after they are loaded: fonts and their configuration, character maps of
// PDFs, models for recognition, converters of character sets, locales. Nothing of anybody's own.
static const char *const readable[] = {
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache",
    "/etc/fonts", "/usr/share/fontconfig", "/usr/share/fonts", "/usr/local/share/fonts",
    "/usr/share/X11/fonts", "/var/cache/fontconfig",
    "/usr/share/poppler", "/usr/share/ghostscript", "/usr/share/color",
    "/usr/share/tesseract-ocr", "/usr/share/tesseract", "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/usr/share/locale", "/usr/share/zoneinfo", "/etc/localtime",
    "/dev/null", "/dev/zero", "/dev/urandom",
};

static void allow(int rules, const char *path) {
    int place = open(path, O_PATH | O_CLOEXEC);
    if (place < 0) return;
    struct stat status;
    if (fstat(place, &status) == 0) {
        struct path_rule rule = {.allowed = read_file, .parent = place};
        if (S_ISDIR(status.st_mode)) rule.allowed |= read_folder;
        syscall(add_rule, rules, path_beneath, &rule, 0);
    }
    close(place);
}

// Allows the folders of a list like PATH. A relative one would mean whatever folder this is.
static void allow_list(int rules, const char *variable) {
    const char *list = getenv(variable);
    char *copy = list ? strdup(list) : NULL;
    char *rest = copy, *path;
    while ((path = strsep(&rest, ":")))
        if (path[0] == '/' && path[1]) allow(rules, path);
    free(copy);
}

int oit_guard_files(void) {
    long version = syscall(create_ruleset, NULL, 0, ask_version);
    if (version < 1) return 0;
    struct ruleset denied = {.files = files_1};
    if (version >= 2) denied.files |= files_2;
    if (version >= 3) denied.files |= files_3;
    if (version >= 4) denied.network = network_4;
    if (version >= 5) denied.files |= files_5;
    if (version >= 6) denied.scopes = scopes_6;
    int rules = (int)syscall(create_ruleset, &denied, sizeof denied, 0);
    if (rules < 0) return 0;
    for (size_t index = 0; index < sizeof readable / sizeof *readable; ++index)
        allow(rules, readable[index]);
    allow_list(rules, "LD_LIBRARY_PATH");
    allow_list(rules, "TESSDATA_PREFIX");
    long failure = syscall(restrict_self, rules, 0);
    close(rules);
    return failure == 0 ? (int)version : 0;
}
