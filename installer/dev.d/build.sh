# The JDK, Maven, and the build itself.
# shellcheck shell=bash

java_version=25

is_right_jdk() { # HOME
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    if [ -r "$1/release" ]; then
        grep -qE "^JAVA_VERSION=\"$java_version([.+\"-])" "$1/release"
    else
        grep -qE "^javac $java_version([.+-]|\$)" <<<"$("$1/bin/javac" -version 2>&1)"
    fi
}

find_jdk() {
    local home=${HOME:-/root} on_path='' candidate
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for candidate in "${JAVA_HOME:-/nowhere}" /usr/lib/jvm/* /opt/* /opt/*/* "$home"/.sdkman/candidates/java/* \
        "$home"/.jdks/* "$home"/.local/share/mise/installs/java/* "${on_path:-/nowhere}"; do
        if is_right_jdk "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

need_jdk() {
    JAVA_HOME=$(find_jdk) || {
        install_jdk
        JAVA_HOME=$(find_jdk) || die "There is no JDK $java_version in JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks" \
            "or on the PATH, and this distribution offers none. Unpack one (https://adoptium.net) into /opt, or set" \
            "JAVA_HOME to where it is."
    }
    export JAVA_HOME
}

# Does nothing where the distribution has none.
install_jdk() {
    local package=openjdk-$java_version-jdk
    have apt-get && can_be_root || return 0
    has_candidate "$package" || apt_get update -qq || true
    if has_candidate "$package"; then
        wanted+=("$package")
        install_wanted "Building Quayside"
    fi
}

need_maven() {
    want_program mvn maven
    install_wanted "Building Quayside"
    local version
    version=$(mvn -v 2>/dev/null | sed -nE 's/.*Apache Maven ([0-9]+\.[0-9]+).*/\1/p' | head -n 1)
    case $version in
        3.[0-7] | [12].* | '')
            die "Maven 3.8 or newer is needed; $(command -v mvn) is ${version:-of no version that it tells}."
            ;;
    esac
}

need_build_tools() {
    need_jdk
    need_maven
    # Maven 3.8's own libraries use what the JDK warns of.
    export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

classpath_file=$root/app/target/classpath

is_built() {
    [ -s "$classpath_file" ] && [ -d "$root/app/target/classes" ] && [ -d "$root/engine-bridge/target/classes" ] &&
        [ -z "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/{app,engine-bridge}/src/main -newer "$classpath_file" \
            -print -quit)" ]
}

# Compiles what has changed and notes the class path of the app in $classpath_file.
build_quayside() {
    ! is_built || return 0
    say "Building Quayside (the first time takes minutes: Maven fetches its libraries) …"
    (cd "$root" && mvn -q -B -ntp -pl app -am -DskipTests -Dspotless.check.skip=true package \
        dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/classpath </dev/null) ||
        die "The build failed; what is wrong is above."
    # Left alone when it says the same as before.
    touch "$classpath_file"
}
