@echo off
rem Starts Wardplan: the window without arguments or with a plan file, the command line otherwise.
rem WARDPLAN_JAVA_OPTS: more options for Java.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0.."
set "JAVA="
if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
if not defined JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%I in (java.exe) do set "JAVA=%%~$PATH:I"
if not defined JAVA (
    echo wardplan: no Java found. Install Java 17 or later, or set JAVA_HOME to its folder. 1>&2
    exit /b 1
)
set "MAJOR="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2>&1" ^| findstr /i " version "') do if not defined MAJOR for /f "delims=.-+ tokens=1" %%M in (%%V) do set "MAJOR=%%~M"
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 (
    echo wardplan: "%JAVA%" is too old. Wardplan needs Java 17 or later: install it, or set JAVA_HOME to its folder. 1>&2
    exit /b 1
)
set "KIND=command"
if "%~1"=="" set "KIND=window"
if /i "%~x1"==".wardplan" if "%~2"=="" set "KIND=window"
if /i "%~1"=="open" set "KIND=window"
set "OPTIONS=-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto"
if %KIND%==window set OPTIONS=%OPTIONS% --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls
"%JAVA%" %WARDPLAN_JAVA_OPTS% %OPTIONS% "-Dwardplan.home=%HOME_DIR%" -cp "%HOME_DIR%\lib\*" org.wardplan.Main %*
exit /b %ERRORLEVEL%
