#ifndef OIT_CESCAPE_H
#define OIT_CESCAPE_H

#pragma clang assume_nonnull begin

/// What a process could lay hold of before it was confined: two TCP sockets.
typedef struct oit_hold {
    int listener;
    int caller;
} oit_hold;

/// Opens them, and goes to a folder that belongs to the test alone. Returns 0 or an errno.
int oit_take_hold(const char *folder, oit_hold *hold);

/// Tries to get out in every way it knows and writes a line "way errno" for each to standard
/// output; 0 where the way is open. Outside of the folder it changes nothing where it is.
void oit_escape(oit_hold hold);

/// Makes one call of the 32-bit interface of x86-64, which never returns where it is confined.
void oit_call_by_other_interface(void);

#pragma clang assume_nonnull end
#endif
