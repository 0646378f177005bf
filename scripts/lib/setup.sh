# Shared by the scripts next to this folder: what Daylight needs on the machine, and how to install it.
# Works with bash 3.2, the version that macOS ships.

say() { printf '%s\n' "$*"; }

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 2
}

# Announces a command and runs it; its output is shown only if it fails.
quietly() {
    local title=$1
    shift
    say "$title …"
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    if [ "$status" -ne 0 ]; then
        cat "$log" >&2
        printf 'error: command failed with exit status %s: %s\n' "$status" "$*" >&2
    fi
    rm -f "$log"
    return "$status"
}

# Runs a command as root. At a terminal sudo may ask for a password; elsewhere it must not wait for one.
as_administrator() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null 2>&1; then
        return 127
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

require_swift() {
    local help="Install it as described at https://www.swift.org/install/, and make sure that 'swift --version' works here."
    command -v swift >/dev/null 2>&1 || fail "the Swift toolchain is missing (6.1 or later). $help"
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [ -n "$version" ] || fail "'swift --version' does not print its version. $help"
    local major=${version%%.*} minor=${version#*.}
    if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 1 ]; }; then
        fail "Swift $version is too old: Daylight needs 6.1 or later. $help"
    fi
}

# libcmark reads Markdown; pkg-config tells the compiler where it is.
require_cmark() {
    has_cmark && return
    if [ "$(uname -s)" = Darwin ]; then
        command -v brew >/dev/null 2>&1 \
            || fail "cmark and pkg-config are missing. With Homebrew (https://brew.sh): brew install cmark pkgconf"
        quietly "Installing cmark and pkgconf with Homebrew" brew install --quiet cmark pkgconf \
            || fail "Homebrew could not install them: brew install cmark pkgconf"
    else
        command -v apt-get >/dev/null 2>&1 \
            || fail "libcmark (with its headers) and pkg-config are missing; install them with your package manager."
        quietly "Installing libcmark-dev and pkg-config with apt-get" install_with_apt \
            || fail "they could not be installed. As an administrator: apt-get install libcmark-dev pkg-config"
    fi
    has_cmark || fail "libcmark was installed but pkg-config does not find it: pkg-config --modversion libcmark"
}

has_cmark() {
    command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libcmark
}

install_with_apt() {
    as_administrator env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
        && as_administrator env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends libcmark-dev pkg-config
}

# Valgrind counts instructions.
require_valgrind() {
    command -v valgrind >/dev/null 2>&1 && return
    command -v apt-get >/dev/null 2>&1 || fail "valgrind is missing; install it with your system's packages."
    quietly "Installing valgrind with apt-get" install_valgrind \
        || fail "it could not be installed. As an administrator: apt-get install valgrind"
}

install_valgrind() {
    as_administrator env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
        && as_administrator env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends valgrind
}

# Installs a Debian package whose program some tests use, if the machine lets us; those tests are skipped without it.
install_if_possible() {
    command -v "$1" >/dev/null 2>&1 && return
    [ "$(uname -s)" = Linux ] && command -v apt-get >/dev/null 2>&1 || return 0
    say "Installing $1 with apt-get …"
    { as_administrator env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
        && as_administrator env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1"; } \
        >/dev/null 2>&1 || say "$1 could not be installed: what needs it is skipped."
}

# A release in .build/release/daylight. On Linux with the standard library in it where the toolchain has that form:
# it starts sooner, and runs where no Swift is installed.
build_release() {
    local title="Building Daylight (the first build takes a few minutes)"
    if [ "$(uname -s)" = Linux ] && has_static_library; then
        quietly "$title" swift build -c release --product daylight --static-swift-stdlib
    else
        quietly "$title" swift build -c release --product daylight
    fi
}

has_static_library() {
    local resources
    resources=$(swift -print-target-info 2>/dev/null | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
    [ -n "$resources" ] && [ -e "${resources}_static/linux/libswiftCore.a" ]
}

# A new temporary folder, named after its purpose: in memory if Linux offers that.
scratch_folder() {
    local parent=${TMPDIR:-/tmp}
    if [ -d /dev/shm ] && [ -w /dev/shm ]; then parent=/dev/shm; fi
    # mktemp replaces the X with letters that make the name unique; macOS requires a full template.
    mktemp -d "$parent/$1.XXXXXX"
}

# frictionless, in a pinned version, with its Python in .build/check-peer/bin/python: an independent checker to compare
# with.
require_frictionless() {
    command -v python3 >/dev/null 2>&1 || fail "python3 is missing: frictionless is a Python package"
    local wanted=scripts/check-peer/requirements.txt
    cmp -s "$wanted" .build/check-peer/installed.txt && return
    quietly "Installing frictionless into .build/check-peer" install_frictionless "$wanted" \
        || fail "python3 with its venv module and a package index are needed (on Debian: apt-get install python3-venv)"
}

install_frictionless() {
    rm -rf .build/check-peer
    python3 -m venv .build/check-peer \
        && .build/check-peer/bin/pip install --quiet --disable-pip-version-check --requirement "$1" \
        && cp "$1" .build/check-peer/installed.txt
}
