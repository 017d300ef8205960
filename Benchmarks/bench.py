"""What the benchmarks on the generated site share: making it, serving it, measuring a command."""
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
HOME = "http://127.0.0.1:8088/"


def sh(*command, **options):
    return subprocess.run([str(c) for c in command], check=True, **options)


def add_options(parser):
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--shared", default=os.environ.get("OITCHECK_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--work", default="/tmp/oitcheck-bench")


def folders(options):
    """The shared bench folder and the working folder; ends the program where something is missing."""
    shared, work = pathlib.Path(options.shared) / "bench", pathlib.Path(options.work)
    if not shared.is_dir():
        sys.exit(f"no bench folder at {shared}: name the shared folder with --shared")
    for tool in ("nginx", "cc", "xml2-config"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing: apt-get install nginx-light gcc libxml2-dev")
    return shared, work


def measure(command, log, stdin=None):
    """CPU seconds of a command with all its descendants, peak resident MiB of the largest of them,
    wall seconds and exit code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    with open(log, "wb") as out, open(stdin or os.devnull, "rb") as given:
        child = subprocess.Popen([str(c) for c in command], stdin=given, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - begin
    largest = usage.ru_maxrss
    time.sleep(0.3)  # descendants that the command left die with it, come to us, and count too
    while True:
        try:
            ended, _, left = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            break
        if not ended:  # only the server is left
            break
        largest = max(largest, left.ru_maxrss)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, largest / 1024, wall, os.waitstatus_to_exitcode(status)


def make_site(shared, work, pages=2000, documents=200, name="site"):
    """The generated site, the list of its pages, and the floor."""
    work.mkdir(parents=True, exist_ok=True)
    site = work / name
    if not (site / "urls.txt").exists():
        sh(sys.executable, shared / "gensite.py", site, pages, documents)
    floor = work / "floor"
    if not floor.exists():
        sh("sh", "-c", f"cc -O2 '{shared / 'floor.c'}' $(xml2-config --cflags) -o '{floor}' -lcurl -lxml2")
    urls = (site / "urls.txt").read_text().split()
    listed = [HOME + u[1:] for u in urls if u.endswith("/") or u.endswith("html")]
    (work / "pages.txt").write_text("\n".join(listed) + "\n")
    return site


def make_peers(work, *packages):
    """A virtual environment with peers from PyPI."""
    venv = work / "venv"
    if not (venv / "bin/pip").exists():
        sh(sys.executable, "-m", "venv", venv)
    for package, program in packages:
        if not (venv / "bin" / program).exists():
            sh(venv / "bin/pip", "install", "-q", package)
    return venv / "bin"


def build(*products):
    for product in products:
        sh("swift", "build", "-c", "release", "--product", product, cwd=ROOT)
    return ROOT / ".build/release"


def is_running(pid):
    try:
        os.kill(int(pid.read_text()), 0)
        return True
    except (OSError, ValueError):
        return False


def serve(shared, work, name="site"):
    """nginx over the site on loopback, be it one that runs already; gives what stops it."""
    ngx = work / "ngx"
    ngx.mkdir(exist_ok=True)
    text = (shared / "nginx.conf").read_text().replace("/tmp/oitcheck-bench", str(work))
    text = text.replace(f"{work}/site/", f"{work}/{name}/")
    # Only the plain listeners: TLS is not measured here.
    text = re.sub(r"\n  server \{ listen 127\.0\.0\.1:8443.*", "", text)
    conf = ngx / "nginx.conf"
    if is_running(ngx / "nginx.pid") and conf.read_text() == text:
        return lambda: None
    conf.write_text(text)
    command = ["nginx", "-c", conf, "-p", ngx]
    sh(*command)
    return lambda: sh(*command, "-s", "stop")
