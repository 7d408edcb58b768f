#!/usr/bin/env bash
# Makes the installed form of Wardplan with a Java of its own, on Linux and macOS (Windows: package.ps1).
#   packaging/package.sh            target/installed/Wardplan (macOS: Wardplan.app) and an installer in target/installer
#   packaging/package.sh --image    only the first
# Needs what "mvn package" leaves in target/wardplan, and a JDK 17 or later with jpackage.
set -euo pipefail
cd "$(dirname "$0")/.."

image_only=
case ${1:-} in
    '') ;;
    --image) image_only=1 ;;
    *) echo "package.sh: unknown option $1 (there is --image)" >&2; exit 2 ;;
esac

need() {
    echo "package.sh: $1" >&2
    exit 1
}

program=target/wardplan
[ -d "$program/lib" ] || need "$program is missing: run mvn -DskipTests package first"
system=$(uname -s)
case $system in
    Linux | Darwin) ;;
    *) need "$system is not known here: on Windows run packaging/package.ps1" ;;
esac

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/jpackage" ]; then
    tools=$JAVA_HOME/bin
else
    jpackage=$(command -v jpackage) || need "no jpackage: install a JDK 17 or later (Debian: apt install openjdk-17-jdk)"
    tools=$(dirname "$(readlink -f "$jpackage")")
fi
[ -d "$tools/../jmods" ] || need "$tools/../jmods is missing: install a whole JDK (Debian: apt install openjdk-17-jdk)"
if [ -z "$image_only" ] && [ "$system" = Linux ]; then
    command -v dpkg-deb >/dev/null || need "no dpkg-deb: apt install dpkg"
    command -v fakeroot >/dev/null || need "no fakeroot: apt install fakeroot"
fi
command -v objcopy >/dev/null || [ "$system" != Linux ] || need "no objcopy: apt install binutils"

started=$SECONDS
jar=$(basename "$(ls "$program"/lib/wardplan-*.jar)")
version=${jar#wardplan-}
version=${version%.jar}
version=${version%%-*}
work=target/packaging
rm -rf "$work" target/installed target/installer
mkdir -p "$work/input" target/installed target/installer

# The Java that the program runs on: JavaFX is part of it, so the window needs no module path and no other start.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.sql,java.xml
modules=$modules,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.unsupported,jdk.xml.dom,jdk.zipfs,javafx.controls
debug=()
[ "$system" = Linux ] && debug=(--strip-native-debug-symbols exclude-debuginfo-files)
"$tools/jlink" --module-path "$tools/../jmods:$program/lib/javafx" --add-modules "$modules" \
    --include-locales=en-GB --strip-java-debug-attributes ${debug[@]+"${debug[@]}"} \
    --no-header-files --no-man-pages --compress=0 --output "$work/runtime"

# A class archive for the Java and JavaFX classes; it holds wherever the folder is put.
"$work/runtime/bin/java" -Xshare:dump -XX:SharedArchiveFile="$work/runtime/lib/server/classes.jsa" \
    >"$work/class-archive.log" 2>&1 || echo "package.sh: no class archive: starts will be slower" >&2

cp "$program"/lib/*.jar "$work/input"
cp -R "$program/ward-data" "$work/input"
cp LICENSE "$work/input"

# What the program is started with. The same lines are in package.ps1.
# shellcheck disable=SC2016
options=(
    --java-options -Xmx768m
    --java-options -XX:+UseSerialGC
    --java-options -XX:TieredStopAtLevel=1
    --java-options -Xshare:auto
    --java-options -Xlog:disable
    --java-options -Xlog:all=error:stderr
    --java-options '-Dwardplan.home=$APPDIR'
)
common=(
    --app-version "$version"
    --vendor Wardplan
    --description "Planner for neighbourhood policing in London, ward by ward"
    --copyright "Apache-2.0"
)
icon=packaging/icon/wardplan.png
[ "$system" = Darwin ] && icon=packaging/icon/wardplan.icns
icons=()
[ -f "$icon" ] && icons=(--icon "$icon")

"$tools/jpackage" --type app-image --name wardplan "${common[@]}" ${icons[@]+${icons[@]+"${icons[@]}"}} \
    --input "$work/input" --main-jar "$jar" --main-class org.wardplan.Main \
    --runtime-image "$work/runtime" "${options[@]}" --dest target/installed
image=target/installed/wardplan
[ "$system" = Darwin ] && image=target/installed/wardplan.app
echo "app image: $image, $(du -sk "$image" | awk '{printf "%d MB", $1 / 1024}'), $((SECONDS - started)) s"
[ -z "$image_only" ] || exit 0

common+=(--file-associations packaging/wardplan-file.properties --license-file LICENSE)
if [ "$system" = Linux ]; then
    # The strongest packing takes minutes for a few megabytes less.
    export DPKG_DEB_COMPRESSOR_LEVEL=${DPKG_DEB_COMPRESSOR_LEVEL:-3}
    "$tools/jpackage" --type deb --name wardplan "${common[@]}" ${icons[@]+"${icons[@]}"} \
        --app-image "$image" --install-dir /opt \
        --resource-dir packaging/linux \
        --linux-package-name wardplan --linux-app-category misc --linux-menu-group Office --linux-shortcut \
        --linux-package-deps "libgtk-3-0, libgl1, libxtst6, libxxf86vm1" \
        --dest target/installer
else
    "$tools/jpackage" --type dmg --name wardplan "${common[@]}" --app-image "$image" --dest target/installer
fi
for made in target/installer/*; do
    echo "installer: $made, $(du -k "$made" | awk '{printf "%d MB", $1 / 1024}'), $((SECONDS - started)) s"
done
