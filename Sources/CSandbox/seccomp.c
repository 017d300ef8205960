#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef OWN_ARCHITECTURE

// Calls from here on are younger than the list below. A library that tries one finds a kernel
// that does not have it, and falls back. The x32 calls of x86-64 are above it too.
enum { youngest = 450 };

enum { most_steps = 400 };

typedef struct filter {
    struct sock_filter steps[most_steps];
    unsigned count;
} filter;

static void add(filter *filter, uint16_t code, uint32_t value, uint8_t yes, uint8_t no) {
    if (filter->count < most_steps)
        filter->steps[filter->count] = (struct sock_filter){code, yes, no, value};
    ++filter->count;
}

static void load(filter *filter, size_t offset) {
    add(filter, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

// The lower half of an argument, which is all that the kernel takes of flags and commands.
static void load_argument(filter *filter, unsigned number) {
    load(filter, offsetof(struct seccomp_data, args) + number * sizeof(uint64_t));
}

static void load_upper_half(filter *filter, unsigned number) {
    load(filter, offsetof(struct seccomp_data, args) + number * sizeof(uint64_t) + 4);
}

static void allow(filter *filter) { add(filter, BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0, 0); }

static void refuse(filter *filter, int code) {
    add(filter, BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (uint32_t)code, 0, 0);
}

static void allow_call(filter *filter, int call) {
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 1);
    allow(filter);
}

static void refuse_call(filter *filter, int call, int code) {
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 1);
    refuse(filter, code);
}

// The steps from here to `when_end` are for one call alone; all of them end in an answer.
static unsigned when(filter *filter, int call) {
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 0);
    return filter->count - 1;
}

static void when_end(filter *filter, unsigned start) {
    refuse(filter, EPERM);
    if (start < most_steps) filter->steps[start].jf = (uint8_t)(filter->count - 1 - start);
}

// Allows a call where none of the bits is set in its argument.
static void allow_without(filter *filter, int call, unsigned argument, uint32_t bits) {
    unsigned start = when(filter, call);
    load_argument(filter, argument);
    add(filter, BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0);
    allow(filter);
    when_end(filter, start);
}

// Allows a call where the bits of `mask` in its argument are exactly `bits`.
static void allow_exactly(
    filter *filter, int call, unsigned argument, uint32_t mask, uint32_t bits) {
    unsigned start = when(filter, call);
    load_argument(filter, argument);
    add(filter, BPF_ALU | BPF_AND | BPF_K, mask, 0, 0);
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, bits, 0, 1);
    allow(filter);
    when_end(filter, start);
}

static void allow_values(
    filter *filter, int call, unsigned argument, const uint32_t *values, size_t count) {
    unsigned start = when(filter, call);
    load_argument(filter, argument);
    for (size_t index = 0; index < count; ++index) {
        add(filter, BPF_JMP | BPF_JEQ | BPF_K, values[index], 0, 1);
        allow(filter);
    }
    when_end(filter, start);
}

// Files are opened to be read. O_TMPFILE needs O_WRONLY or O_RDWR, which are in O_ACCMODE.
static const uint32_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;

static void allow_files(filter *filter) {
    static const int calls[] = {
        __NR_read, __NR_pread64, __NR_readv, __NR_preadv, __NR_write, __NR_writev, __NR_close,
        __NR_lseek, __NR_fstat, __NR_newfstatat, __NR_statx, __NR_faccessat, __NR_faccessat2,
        __NR_readlinkat, __NR_getdents64, __NR_statfs, __NR_fstatfs, __NR_fadvise64, __NR_getcwd,
        __NR_dup, __NR_dup3, __NR_ppoll,
#ifdef __x86_64__
        __NR_stat, __NR_lstat, __NR_access, __NR_readlink, __NR_getdents, __NR_dup2, __NR_poll,
#endif
    };
    for (size_t index = 0; index < sizeof calls / sizeof *calls; ++index)
        allow_call(filter, calls[index]);
    allow_without(filter, __NR_openat, 2, writing);
#ifdef __x86_64__
    allow_without(filter, __NR_open, 1, writing);
#endif
    // Others could have signals sent to processes outside (F_SETOWN).
    static const uint32_t commands[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL};
    allow_values(filter, __NR_fcntl, 1, commands, sizeof commands / sizeof *commands);
}

static void allow_memory(filter *filter) {
    static const int calls[] = {__NR_munmap, __NR_mremap, __NR_brk};
    for (size_t index = 0; index < sizeof calls / sizeof *calls; ++index)
        allow_call(filter, calls[index]);
    // Nothing that can be written can be executed. Libraries are still loaded: from files.
    unsigned start = when(filter, __NR_mmap);
    load_argument(filter, 2);
    add(filter, BPF_ALU | BPF_AND | BPF_K, PROT_WRITE | PROT_EXEC, 0, 0);
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, PROT_WRITE | PROT_EXEC, 1, 0);
    allow(filter);
    when_end(filter, start);
    allow_without(filter, __NR_mprotect, 2, PROT_EXEC);
    // From 100 on it is for testing the machine's own memory.
    start = when(filter, __NR_madvise);
    load_argument(filter, 2);
    add(filter, BPF_JMP | BPF_JGE | BPF_K, 100, 1, 0);
    allow(filter);
    when_end(filter, start);
}

static void allow_threads(filter *filter) {
    static const int calls[] = {
        __NR_futex, __NR_set_robust_list, __NR_get_robust_list, __NR_set_tid_address, __NR_rseq,
        __NR_sched_yield, __NR_sched_getaffinity, __NR_getcpu, __NR_exit, __NR_exit_group,
        __NR_rt_sigaction, __NR_rt_sigprocmask, __NR_rt_sigreturn, __NR_sigaltstack,
        __NR_restart_syscall,
    };
    for (size_t index = 0; index < sizeof calls / sizeof *calls; ++index)
        allow_call(filter, calls[index]);
    // A thread, never a process. Its flags cannot be seen in clone3, so glibc is sent to clone.
    const uint32_t thread = CLONE_VM | CLONE_SIGHAND | CLONE_THREAD;
    const uint32_t spaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC |
                            CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_VFORK |
                            CLONE_PTRACE | CLONE_PARENT;
    allow_exactly(filter, __NR_clone, 0, thread | spaces, thread);
    refuse_call(filter, __NR_clone3, ENOSYS);
    // Signals to itself alone, which abort() needs.
    allow_exactly(filter, __NR_tgkill, 0, UINT32_MAX, (uint32_t)getpid());
    static const uint32_t names[] = {PR_SET_NAME, PR_GET_NAME};
    allow_values(filter, __NR_prctl, 0, names, sizeof names / sizeof *names);
}

static void allow_facts(filter *filter) {
    static const int calls[] = {
        __NR_getpid, __NR_getppid, __NR_gettid, __NR_getuid, __NR_geteuid, __NR_getgid,
        __NR_getegid, __NR_uname, __NR_sysinfo, __NR_getrandom, __NR_getrusage, __NR_times,
        __NR_clock_gettime, __NR_clock_getres, __NR_gettimeofday, __NR_nanosleep,
        __NR_clock_nanosleep,
#ifdef __x86_64__
        __NR_getrlimit, __NR_time,
#endif
    };
    for (size_t index = 0; index < sizeof calls / sizeof *calls; ++index)
        allow_call(filter, calls[index]);
    // Its own limits may be read, not raised: process 0, and no new limit.
    unsigned start = when(filter, __NR_prlimit64);
    load_argument(filter, 0);
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 5);
    load_argument(filter, 2);
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 3);
    load_upper_half(filter, 2);
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1);
    allow(filter);
    when_end(filter, start);
}

int oit_filter_calls(void) {
    filter filter = {.count = 0};
    load(&filter, offsetof(struct seccomp_data, arch));
    add(&filter, BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0);
    add(&filter, BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS, 0, 0);
    load(&filter, offsetof(struct seccomp_data, nr));
    add(&filter, BPF_JMP | BPF_JGE | BPF_K, youngest, 0, 1);
    refuse(&filter, ENOSYS);
    allow_files(&filter);
    allow_memory(&filter);
    allow_threads(&filter);
    allow_facts(&filter);
    refuse(&filter, EPERM);
    if (filter.count > most_steps) return E2BIG;
    struct sock_fprog program = {.len = (unsigned short)filter.count, .filter = filter.steps};
    // For all threads, should a library have started one.
    long failure = syscall(
        __NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
    return failure == 0 ? 0 : failure < 0 ? errno : EBUSY;
}

#else

int oit_filter_calls(void) { return ENOSYS; }

#endif
