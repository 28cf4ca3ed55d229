# What the machine must have: the .NET SDK and some Debian packages.

RUN_PACKAGES=(postgresql libpango-1.0-0 libpangocairo-1.0-0 fonts-noto-core libvips-tools)
TEST_PACKAGES=(chromium poppler-utils zbar-tools)

require_dotnet() {
    command -v dotnet >/dev/null \
        || die "the .NET 10 SDK is missing; install it from https://dotnet.microsoft.com/download/dotnet/10.0 and try again"
    dotnet --version >/dev/null 2>&1 \
        || die "no .NET SDK here satisfies global.json (10.0.100 or a later feature band); found: $(cd / && dotnet --list-sdks | tr '\n' ' ')"
}

require_packages() {
    local missing
    missing="$(missing_packages "$@")"
    [[ -z "$missing" ]] && return
    # shellcheck disable=SC2086
    install_packages $missing
}

missing_packages() {
    command -v dpkg-query >/dev/null || die "this is not a Debian system; install by hand what replaces these packages: $*"
    local package missing=()
    for package in "$@"; do
        [[ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" == installed ]] || missing+=("$package")
    done
    printf '%s' "${missing[*]}"
}

install_packages() {
    local as_root=()
    if ((EUID != 0)); then
        as_root=(sudo -n)
        if ! sudo -n true 2>/dev/null; then
            complain "these Debian packages are missing and need an administrator. Type this line, then try again:"
            say "sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
            exit 1
        fi
    fi
    say "Installing $* …"
    keep_debian_from_starting_a_cluster "${as_root[@]}"
    quietly "${as_root[@]}" apt-get update
    quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# Debian's package would make and start a cluster of its own on port 5432, which nobody here uses.
keep_debian_from_starting_a_cluster() {
    local settings=/etc/postgresql-common/createcluster.conf
    [[ -e "$settings" ]] && return
    "$@" mkdir -p "$(dirname "$settings")"
    echo 'create_main_cluster = false' | "$@" tee "$settings" >/dev/null
}
