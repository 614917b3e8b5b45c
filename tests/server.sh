# shellcheck shell=bash
# Sourced by the tests that talk to the built binary: a server in a folder of its own, on a port
# that the system chose. It goes, with its folder, when the sourcing script ends.

muster=$PWD/target/debug/muster
home=$(mktemp -d)
server=

stop() {
    if [[ -n $server ]]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$home"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Starts `muster serve` on $home/data. Sets $url; what it prints is in $home/said.
serve() {
    url=http://127.0.0.1:$(free_port)
    "$muster" serve --data "$home/data" --listen "${url#http://}" >"$home/said" 2>"$home/log" &
    server=$!
    for _ in {1..100}; do
        if curl --silent --fail --output /dev/null "$url/readyz"; then return; fi
        sleep 0.1
    done
    echo "the server is not ready after 10 seconds:" >&2
    cat "$home/log" >&2
    return 1
}
