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

/// Takes from the calling process what an extractor never needs: memory beyond the limit, writing
/// files, core dumps, new privileges, and a life after its parent. Returns 0 or an errno.
int oit_limit(oit_limits limits);

/// Leaves the calling process nothing of the file system but to read fonts, models and libraries;
/// by landlock, so also for root. Returns the version of landlock that does it; 0 where none does.
int oit_guard_files(void);

/// Leaves the calling process the system calls that reading a document takes, and no other: no
/// socket, program, process or file to write. Needs oit_limit before it. Returns 0 or an errno.
int oit_filter_calls(void);

/// The exit status, less the signal's number, of a process that a signal ended when more than two
/// thirds of its memory were used.
enum { OIT_MEMORY_USED_UP = 64 };

/// Has the calling process, when it crashes, exit with OIT_MEMORY_USED_UP plus the signal's number
/// where less than a third of its `memory` bytes of address space is left. Returns 0 or -1.
int oit_tell_memory(uint64_t memory);

#pragma clang assume_nonnull end
#endif
