# The whole verification: everything that `mvn verify` checks, on private engines.
# shellcheck shell=bash

run_tests() {
    become_root test "$@"
    need_build_tools
    want_engines
    want_fonts
    want_library libX11.so.6 libx11-6
    local architecture status=0
    architecture=$(own_architecture)
    want_vm_image_tools
    want_vm "$architecture"
    install_wanted "Testing"
    need_vm_image "$architecture"
    rm -rf "$root"/*/target/surefire-reports
    # Ubuntu's runners and containers have sbin on no user's path.
    (cd "$root" && PATH=$PATH:/usr/sbin:/sbin mvn -B -ntp verify "$@" </dev/null) || status=$?
    [ "$status" = 0 ] || print_crashes
    give_back
    print_total || status=1
    exit "$status"
}

want_engines() {
    want_program dockerd docker.io
    want_program docker 'docker-cli|docker.io'
    want_program iptables iptables
    want_program docker-registry docker-registry
    want_program podman podman
    # Other releases' engines are fetched as packages of Debian.
    want_file /usr/share/keyrings/debian-archive-keyring.gpg debian-archive-keyring
    want_static_busybox
    want_program openssl openssl
    want_program tar tar
    want_program sshd openssh-server
    want_program ssh openssh-client
    want_program git git
    want_program ip iproute2
    want_program nsenter util-linux
}

# Private engines need root: the tests run as root, in the user's home.
become_root() { # COMMAND [ARGUMENT…]
    [ "$(id -u)" != 0 ] || return 0
    can_sudo || die "This starts private container engines, which takes root: run 'sudo -E installer/dev $*'."
    say "This starts private container engines, which takes root: going on by sudo."
    exec sudo --preserve-env=HOME,PATH,JAVA_HOME,CI,MAVEN_OPTS "$here/dev" "$@"
}

# What root has built and fetched belongs to the one who called sudo.
give_back() {
    [ -n "${SUDO_UID:-}" ] && [ "${HOME:-/root}" != /root ] || return 0
    chown -R "$SUDO_UID:$SUDO_GID" "$root"/*/target "$HOME/.m2" "$HOME/.cache/quayside" 2>/dev/null || true
}

# A JVM that crashes says why in files alone: whoever reads the output of CI has no others.
print_crashes() {
    local file
    for file in "$root"/*/hs_err_pid*.log "$root"/*/target/surefire-reports/*.dumpstream; do
        [ -e "$file" ] || continue
        warn "$file:"
        head -n 120 "$file" >&2
    done
}

# All modules' tests as one line in Maven's own form; fails if there was none.
print_total() {
    local reports=("$root"/*/target/surefire-reports/TEST-*.xml)
    [ -e "${reports[0]}" ] || {
        warn "No test has run."
        return 1
    }
    # Failures and errors are counted one by one: those outside of a test method are not in the reports' own sums.
    grep -hE '^<testsuite |^ *<(failure|error)[ >]' "${reports[@]}" | awk '
        function of(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
        /<testsuite / { tests += of("tests"); skipped += of("skipped") }
        /<failure/ { failures++ }
        /<error/ { errors++ }
        END { printf "\n[INFO] All modules:\n[INFO] Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n",
                tests, failures, errors, skipped }'
}
