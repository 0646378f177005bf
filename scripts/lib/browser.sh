# For the scripts that test or measure a site in a browser: Chromium, fonts, and Python packages in a virtual
# environment below .build. Uses the functions of setup.sh.

browser_python=$PWD/.build/browser-python/bin/python

require_browser() {
    command -v python3 >/dev/null 2>&1 || fail "python3 is missing: it drives the browser"
    has_chromium || quietly "Installing Chromium and a Chinese font with apt-get" install_chromium \
        || fail "they could not be installed. As an administrator: apt-get install chromium fonts-noto-cjk"
    has_chromium || fail "Chromium is missing; set CHROMIUM to its path if it is not /usr/bin/chromium"
    has_packages "$1" || quietly "Installing the packages of $1 into .build/browser-python" install_packages "$1" \
        || fail "python3 with its venv module and a package index are needed (on Debian: apt-get install python3-venv)"
}

has_chromium() { [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; }

install_chromium() {
    as_administrator env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
        && as_administrator env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk python3-venv
}

# A copy of the requirements is kept next to the installed packages.
has_packages() { cmp -s "$1" "$PWD/.build/browser-python/$(basename "$(dirname "$1")").txt"; }

install_packages() {
    [ -x "$browser_python" ] || python3 -m venv "$PWD/.build/browser-python"
    "$browser_python" -m pip install --quiet --disable-pip-version-check --requirement "$1" \
        && cp "$1" "$PWD/.build/browser-python/$(basename "$(dirname "$1")").txt"
}
