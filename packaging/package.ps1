# Makes the installed form of Wardplan with a Java of its own, on Windows (Linux and macOS: package.sh).
#   packaging\package.ps1           target\installed\wardplan and an installer in target\installer
#   packaging\package.ps1 -Image    only the first
# Needs what "mvn package" leaves in target\wardplan, a JDK 17 or later, and for the installer WiX 3.
param([switch]$Image)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

$program = 'target\wardplan'
if (-not (Test-Path "$program\lib")) { throw "$program is missing: run mvn -DskipTests package first" }
if (-not $env:JAVA_HOME) { throw 'Set JAVA_HOME to the folder of a JDK 17 or later' }
$tools = Join-Path $env:JAVA_HOME 'bin'
$jar = (Get-ChildItem "$program\lib\wardplan-*.jar").Name
$version = ($jar -replace '^wardplan-' -replace '\.jar$' -split '-')[0]
$work = 'target\packaging'
Remove-Item -Recurse -Force $work, 'target\installed', 'target\installer' -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force "$work\input", 'target\installed', 'target\installer' | Out-Null

# The same modules and options as in package.sh.
$modules = 'java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.sql,java.xml,' +
    'jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.unsupported,jdk.xml.dom,jdk.zipfs,javafx.controls'
& "$tools\jlink" --module-path "$env:JAVA_HOME\jmods;$program\lib\javafx" --add-modules $modules `
    --include-locales=en-GB --strip-java-debug-attributes --no-header-files --no-man-pages `
    --compress=0 --output "$work\runtime"
if ($LASTEXITCODE) { throw 'jlink failed' }
& "$work\runtime\bin\java" -Xshare:dump "-XX:SharedArchiveFile=$work\runtime\bin\server\classes.jsa" | Out-Null
Copy-Item "$program\lib\*.jar", 'LICENSE' "$work\input"
Copy-Item -Recurse "$program\ward-data" "$work\input"

$options = '-Xmx768m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto', '-Xlog:disable', '-Xlog:all=error:stderr',
    '-Dwardplan.home=$APPDIR' | ForEach-Object { '--java-options'; $_ }
$icon = if (Test-Path 'packaging\icon\wardplan.ico') { '--icon', 'packaging\icon\wardplan.ico' } else { @() }
# A program with a window can't write to a console on Windows, so the command line has a launcher of its own.
Set-Content "$work\cli.properties" 'win-console=true'
& "$tools\jpackage" --type app-image --name wardplan --app-version $version --vendor Wardplan `
    --description 'Planner for neighbourhood policing in London, ward by ward' @icon `
    --input "$work\input" --main-jar $jar --main-class org.wardplan.Main --runtime-image "$work\runtime" `
    --add-launcher "wardplan-cli=$work\cli.properties" @options --dest 'target\installed'
if ($LASTEXITCODE) { throw 'jpackage failed' }
if ($Image) { exit 0 }
& "$tools\jpackage" --type msi --name wardplan --app-version $version --vendor Wardplan `
    --app-image 'target\installed\wardplan' --file-associations 'packaging\wardplan-file.properties' `
    --license-file LICENSE --win-menu --win-shortcut --win-per-user-install --dest 'target\installer'
if ($LASTEXITCODE) { throw 'jpackage failed' }
