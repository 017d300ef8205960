#define _GNU_SOURCE
#include "CEscape.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

static void tell(const char *way, long result) {
    dprintf(STDOUT_FILENO, "%s %d\n", way, result < 0 ? errno : 0);
}

int oit_take_hold(const char *folder, oit_hold *hold) {
    hold->listener = socket(AF_INET, SOCK_STREAM, 0);
    hold->caller = socket(AF_INET, SOCK_STREAM, 0);
    return chdir(folder) == 0 && hold->listener >= 0 && hold->caller >= 0 ? 0 : errno;
}

static void read_files(void) {
    tell("read-passwd", open("/etc/passwd", O_RDONLY));
    tell("read-shadow", open("/etc/shadow", O_RDONLY));
    tell("read-environment", open("/proc/self/environ", O_RDONLY));
    tell("read-by-detour", open("/usr/lib/../../etc/passwd", O_RDONLY));
    tell("list-root", open("/", O_RDONLY | O_DIRECTORY));
    tell("read-device", open("/dev/mem", O_RDONLY));
}

static void write_files(void) {
    tell("create", open("file", O_WRONLY | O_CREAT, 0600));
    tell("create-unnamed", open(".", O_WRONLY | O_TMPFILE, 0600));
    tell("write-font-cache", open("/var/cache/fontconfig/escape", O_RDWR | O_CREAT, 0600));
    unlink("/var/cache/fontconfig/escape");
    tell("append", open("file", O_WRONLY | O_APPEND));
    tell("truncate", truncate("there", 0));
    tell("make-folder", mkdir("folder", 0700));
    tell("make-pipe", mknod("pipe", S_IFIFO | 0600, 0));
    tell("make-link", symlink("/etc", "link"));
    tell("link", link("there", "other"));
    tell("rename", rename("there", "there"));
    tell("remove", unlink("file"));
    tell("change-mode", chmod("there", 0600));
    tell("change-owner", chown("there", getuid(), getgid()));
    tell("change-time", utimensat(AT_FDCWD, "there", NULL, 0));
    tell("change-attribute", setxattr("there", "user.escape", "1", 1, 0));
    tell("file-in-memory", syscall(SYS_memfd_create, "escape", 0));
}

static void use_network(oit_hold hold) {
    tell("socket-ipv4", socket(AF_INET, SOCK_STREAM, 0));
    tell("socket-ipv6", socket(AF_INET6, SOCK_DGRAM, 0));
    tell("socket-local", socket(AF_UNIX, SOCK_STREAM, 0));
    tell("socket-kernel", socket(AF_NETLINK, SOCK_RAW, 0));
    int pair[2];
    tell("socket-pair", socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t length = sizeof here;
    tell("bind", bind(hold.listener, (struct sockaddr *)&here, length));
    tell("listen", listen(hold.listener, 1));
    tell("own-address", getsockname(hold.listener, (struct sockaddr *)&here, &length));
    tell("connect", connect(hold.caller, (struct sockaddr *)&here, length));
    tell("send", sendto(hold.caller, "", 0, MSG_NOSIGNAL, NULL, 0));
}

static long leave(long process) {
    if (process == 0) _exit(0);
    if (process > 0) waitpid((pid_t)process, NULL, 0);
    return process;
}

static void meet_processes(void) {
    pid_t parent = getppid();
    tell("fork", leave(syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)));
#ifdef SYS_fork
    tell("old-fork", leave(syscall(SYS_fork)));
#endif
    struct {
        uint64_t flags, unused[10];
    } wish = {.flags = 0};
    tell("new-fork", leave(syscall(SYS_clone3, &wish, sizeof wish)));
    tell("signal-parent", kill(parent, SIGCONT));
    tell("signal-all", kill(-getpgrp(), SIGCONT));
    tell("signal-thread", syscall(SYS_tgkill, parent, parent, SIGCONT));
    tell("open-process", syscall(SYS_pidfd_open, parent, 0));
    // Seizing leaves the other running.
    tell("trace", ptrace(PTRACE_SEIZE, parent, 0, 0));
    char byte;
    struct iovec own = {&byte, 1}, other = {&byte, 1};
    tell("read-memory", process_vm_readv(parent, &own, 1, &other, 1, 0));
    tell("write-memory", process_vm_writev(parent, &own, 1, &other, 0, 0));
    struct rlimit limit = {1 << 20, RLIM_INFINITY};
    tell("limit-parent", prlimit(parent, RLIMIT_CORE, NULL, &limit));
    tell("raise-limit", setrlimit(RLIMIT_CORE, &limit));
    tell("outlive-parent", prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0));
    tell("leave-session", setsid());
    int owned = fcntl(STDOUT_FILENO, F_SETOWN, parent);
    tell("signal-by-file", owned);
}

static void ask_kernel(void) {
    tell("mount", mount("none", "/proc/self", "tmpfs", MS_REMOUNT, NULL));
    tell("unshare", unshare(CLONE_NEWUTS));
    tell("new-user-space", unshare(CLONE_NEWUSER));
    tell("enter-space", syscall(SYS_setns, -1, 0));
    tell("change-root", chroot("/"));
    tell("ring", syscall(SYS_io_uring_setup, 0, NULL));
    tell("bpf", syscall(SYS_bpf, 0, NULL, 0));
    tell("keys", syscall(SYS_keyctl, 0, 0, 0, 0, 0));
    tell("page-faults", syscall(SYS_userfaultfd, 0));
    tell("events", syscall(SYS_perf_event_open, NULL, 0, 0, 0, 0));
    tell("open-by-handle", syscall(SYS_open_by_handle_at, -1, NULL, 0));
    tell("module", syscall(SYS_init_module, NULL, 0, ""));
    tell("reboot", syscall(SYS_reboot, 0, 0, 0, NULL));
    tell("personality", syscall(SYS_personality, 0));
    tell("device-control", syscall(SYS_ioctl, STDOUT_FILENO, 0x5412, ""));
    tell("filter", syscall(SYS_seccomp, 2, 0, NULL));
    void *page = mmap(
        NULL, 4096, PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    tell("executable-page", page == MAP_FAILED ? -1 : 0);
    page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    tell("make-executable", mprotect(page, 4096, PROT_READ | PROT_EXEC));
#ifdef __x86_64__
    tell("x32", syscall(0x40000000 | SYS_getpid));
#endif
}

void oit_escape(oit_hold hold) {
    read_files();
    write_files();
    use_network(hold);
    meet_processes();
    ask_kernel();
    char *arguments[] = {"/bin/true", NULL}, *environment[] = {NULL};
    tell("run-by-file", syscall(SYS_execveat, -1, "/bin/true", NULL, NULL, ~0));
    tell("run", execve("/bin/true", arguments, environment));
}

void oit_call_by_other_interface(void) {
#ifdef __x86_64__
    // getpid of the 32-bit interface.
    __asm__ volatile("int $0x80" : : "a"(20) : "memory");
#endif
}
