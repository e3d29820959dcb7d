# Finds an engine that answers, as Quayside does; else makes one.
# shellcheck shell=bash

system_socket=/var/run/docker.sock
dockerd_log=/var/log/quayside-dockerd.log

# Where the current docker context points to; nothing for the default one.
context_host() {
    local settings=${DOCKER_CONFIG:-${HOME:-/root}/.docker} name=${DOCKER_CONTEXT:-} hash
    if [ -z "$name" ] && [ -r "$settings/config.json" ]; then
        name=$(sed -nE 's/.*"currentContext"[[:space:]]*:[[:space:]]*"([^"]*)".*/\1/p' "$settings/config.json" | head -n 1)
    fi
    [ -n "$name" ] && [ "$name" != default ] || return 0
    hash=$(printf %s "$name" | sha256sum | cut -d' ' -f1)
    sed -nE 's/.*"Host"[[:space:]]*:[[:space:]]*"([^"]*)".*/\1/p' "$settings/contexts/meta/$hash/meta.json" 2>/dev/null |
        head -n 1
}

# One "HOST WHAT" a line, in the order in which they count.
engine_candidates() {
    local runtime=${XDG_RUNTIME_DIR:-/run/user/$(id -u)} context
    [ -z "${DOCKER_HOST:-}" ] || echo "$DOCKER_HOST DOCKER_HOST"
    context=$(context_host)
    [ -z "$context" ] || echo "$context the current docker context"
    echo "unix://$runtime/docker.sock rootless Docker"
    echo "unix://$system_socket the system's Docker"
    echo "unix://$runtime/podman/podman.sock your Podman"
    echo "unix:///run/podman/podman.sock the system's Podman"
}

# Whether an engine answers within three seconds. ssh is taken on trust: Quayside itself will ask for it.
answers() { # HOST
    case $1 in
        unix://*) curl -fsS -m 3 -o /dev/null --unix-socket "${1#unix://}" http://engine/_ping 2>/dev/null ;;
        tcp://*) curl -fsS -m 3 -o /dev/null "http://${1#tcp://}/_ping" 2>/dev/null || answers_tls "${1#tcp://}" ;;
        ssh://*) true ;;
        *) false ;;
    esac
}

answers_tls() { # HOST:PORT
    local certificates=${DOCKER_CERT_PATH:-${HOME:-/root}/.docker}
    [ -r "$certificates/key.pem" ] && curl -fsS -m 3 -o /dev/null --cacert "$certificates/ca.pem" \
        --cert "$certificates/cert.pem" --key "$certificates/key.pem" "https://$1/_ping" 2>/dev/null
}

find_engine() {
    local host what
    while read -r host what; do
        if answers "$host"; then
            say "The engine is $what ($host)."
            return
        fi
        [ "$host" != "${DOCKER_HOST:-}" ] || warn "Nothing answers at DOCKER_HOST ($host)."
    done < <(engine_candidates)
    return 1
}

need_engine() {
    want_program curl curl
    install_wanted "Looking for an engine"
    ! find_engine || return 0
    if [ -S "$system_socket" ] && [ ! -w "$system_socket" ]; then
        can_be_root || die "You may not use $system_socket: have root run 'usermod -aG docker $(id -un)', then log in again."
        if root_gets_answer; then
            join_docker_group
            return
        fi
    fi
    can_be_root || die "No engine answers, and only root can start one. Start yours, or run: sudo apt-get install docker.io"
    want_program dockerd docker.io
    # Its client is a package of its own on newer distributions, and nothing that Quayside needs.
    install_wanted "Running containers"
    start_dockerd
    [ -w "$system_socket" ] || join_docker_group
    find_engine || die "dockerd was started, but $system_socket does not answer."
}

start_dockerd() {
    say "No engine answers; starting dockerd …"
    if [ -d /run/systemd/system ]; then
        as_root systemctl start docker || die "systemd could not start docker: see 'journalctl -u docker'."
    else
        as_root setsid --fork sh -c "exec dockerd >>$dockerd_log 2>&1 </dev/null"
        say "There is no systemd here: dockerd runs in the background, its log is $dockerd_log."
    fi
    local tries=0
    until root_gets_answer; do
        tries=$((tries + 1))
        if [ "$tries" -ge 120 ]; then
            as_root tail -n 15 "$dockerd_log" >&2 2>/dev/null || true
            die "dockerd does not answer after a minute."
        fi
        sleep 0.5
    done
}

root_gets_answer() { as_root curl -fsS -m 3 -o /dev/null --unix-socket "$system_socket" http://engine/_ping 2>/dev/null; }

# The socket is there, but for the group docker alone.
join_docker_group() {
    [ "${QUAYSIDE_IN_GROUP:-}" != 1 ] || die "You may not use $system_socket, not even as a member of the group docker."
    say "Only the group docker may use $system_socket. A member of it can do on this machine whatever root can."
    if [ -t 0 ]; then
        local answer
        read -r -p "installer/dev: Add you ($(id -un)) to the group docker? [Y/n] " answer
        case $answer in
            '' | [Yy]*) ;;
            *) die "You may not use $system_socket. Set DOCKER_HOST to another engine, or run: sudo usermod -aG docker $(id -un)" ;;
        esac
    else
        # Nobody to ask, but sudo asked for no password: nothing is granted that was not there.
        say "Adding you ($(id -un)) to it."
    fi
    as_root usermod -aG docker "$(id -un)" || die "You are not in the group docker: sudo usermod -aG docker $(id -un)"
    # Groups count from the next login on; sg takes this one up now.
    QUAYSIDE_IN_GROUP=1 exec sg docker -c "$(printf '%q ' "$here/dev" run "${run_arguments[@]}")"
}
