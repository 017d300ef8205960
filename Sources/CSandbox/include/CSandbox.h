#ifndef OIT_CSANDBOX_H
#define OIT_CSANDBOX_H

#include <stdint.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

/// A running child and the parent's ends of its pipes, both close-on-exec and non-blocking.
typedef struct oit_child {
    pid_t process;
    /// Written by the parent, the child's standard input.
    int input;
    /// Read by the parent, the child's standard output.
    int output;
} oit_child;

/// Starts the executable at `path` in a process group of its own, with nothing open but its two
/// pipes and /dev/null as standard error. Returns 0 or an errno.
int oit_spawn(const char *path, oit_child *child);

/// How a child ended.
typedef struct oit_ending {
    /// The signal that ended it, or 0.
    int signal;
    /// Its exit status where no signal ended it.
    int status;
} oit_ending;

/// Waits until a child has ended and frees its entry in the process table.
oit_ending oit_reap(pid_t process);

/// Gives a child that hung up `milliseconds` to end by itself, then kills it; reaps it like oit_reap.
oit_ending oit_end(pid_t process, unsigned milliseconds);

/// Waits for a child for so long; whether it has ended, and is reaped.
int oit_wait(pid_t process, unsigned milliseconds, oit_ending *ending);

/// Lets a child use `seconds` of processor time more than it has used so far; 0 or an errno.
int oit_allow_processor_time(pid_t process, unsigned seconds);

/// The resident memory of a process in bytes; -1 where it cannot be told.
int64_t oit_resident_bytes(pid_t process);

/// Keeps SIGPIPE from the calling thread, so that writing to a dead child is an error to handle.
void oit_block_sigpipe(void);

/// What a child may use, for oit_limit.
typedef struct oit_limits {
    /// Address space, in bytes.
    uint64_t memory;
    /// Processor time until the parent allows more, in seconds.
    uint64_t processor_seconds;
    /// Open files.
    uint64_t files;
} oit_limits;

/// A program that is not ours, for oit_run.
typedef struct oit_program {
    /// Its path, its arguments, and a null pointer.
    char *_Nullable const *_Nonnull arguments;
    /// All of its environment, and a null pointer.
    char *_Nullable const *_Nonnull environment;
    /// The files that it has as 0, 1, 2 and 3, and no others; each above 9.
    int files[4];
    oit_limits limits;
    /// The most bytes that it may write to one file.
    uint64_t file_bytes;
} oit_program;

/// Starts a program within its limits, in a process group of its own. Returns 0 or an errno; a program
/// that is not there exits with 127.
int oit_run(const oit_program *program, pid_t *process);

/// Makes a file of no name that holds these bytes, is read from the beginning, and is above 9; writes
/// its number to `file`. Returns 0 or an errno.
int oit_nameless_file(const void *_Nullable bytes, size_t count, int *file);

/// Takes from the calling process what an extractor never needs: memory beyond the limit, writing
/// files, core dumps, new privileges, and a life after its parent. Returns 0 or an errno.
int oit_limit(oit_limits limits);

/// Leaves the calling process nothing of the file system but to read fonts, models and libraries;
/// by landlock, so also for root. Returns the version of landlock that does it; 0 where none does.
int oit_guard_files(void);

/// Leaves the calling process the system calls that reading a document takes, and no other: no
/// socket, program, process or file to write. Needs oit_limit before it. Returns 0 or an errno.
int oit_filter_calls(void);

/// Writes the same filter, with what starting a program takes besides, as bubblewrap reads it.
/// Returns 0 or an errno.
int oit_write_filter(int file);

/// The exit status, less the signal's number, of a process that a signal ended when more than two
/// thirds of its memory were used.
enum { OIT_MEMORY_USED_UP = 64 };

/// Has the calling process, when it crashes, exit with OIT_MEMORY_USED_UP plus the signal's number
/// where less than a third of its `memory` bytes of address space is left. Returns 0 or -1.
int oit_tell_memory(uint64_t memory);

/// Which spaces of its own a browser was given; the kernel may grant none.
enum { OIT_OWN_NETWORK = 1, OIT_OWN_FILES = 2, OIT_OWN_PROCESSES = 4 };

/// A browser to start, for oit_start_browser.
typedef struct oit_browser {
    /// Its path, its arguments, and a null pointer. One of them ends at `proxy_end`.
    char *_Nullable const *_Nonnull arguments;
    /// All of its environment, and a null pointer.
    char *_Nullable const *_Nonnull environment;
    /// Where in an argument the number of the proxy's port is written; room for six bytes.
    char *proxy_end;
    /// Who it runs as if this process is root; everybody else starts it as himself.
    uint32_t user;
    /// Its folder, in memory where it has files of its own, and that memory's mount options.
    const char *home;
    const char *home_options;
    /// Folders that it has no business in, and a null pointer; empty where it has files of its own.
    char *_Nullable const *_Nonnull covered;
    /// The most bytes that it may write to one file.
    uint64_t file_bytes;
} oit_browser;

/// A running browser.
typedef struct oit_browsing {
    /// The first of its process group.
    pid_t process;
    /// Written by the parent: commands, each ended by a null byte. Non-blocking.
    int input;
    /// Read by the parent: answers and events, likewise.
    int output;
    /// The listening socket that the browser takes for its proxy: in a network of its own there is
    /// nothing else that it could reach. Non-blocking.
    int wall;
    /// The spaces that it was given.
    uint8_t spaces;
} oit_browsing;

/// Starts a browser as an ordinary user, in a process group of its own, with nothing open but its two
/// pipes; it ends with the calling thread. Returns 0 or an errno.
int oit_start_browser(const oit_browser *browser, oit_browsing *browsing);

/// Kills a process group by its first process, and reaps that.
void oit_end_group(pid_t process);

#pragma clang assume_nonnull end
#endif
