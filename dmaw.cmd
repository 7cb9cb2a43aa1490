@echo off
rem DMA Workbench from the command line on Windows: finds a JDK and Maven, builds what is missing, starts Java.
rem The same as the script dmaw, which says more.
setlocal EnableExtensions EnableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.dmaw"
set "LIB=%ROOT%\releng\cli-dist\target\lib"
set "CLI_BUNDLES=lang lang.ide program compiler machine sim check cli examples"
if not exist "%STATE%" mkdir "%STATE%"

call :find_jdk
if errorlevel 1 exit /b 3

if /i "%~1"=="test" goto test
if /i "%~1"=="ide" goto ide
if /i "%~1"=="bench" goto bench

call :need "%LIB%\.built" "releng\cli-dist" %CLI_BUNDLES%
if errorlevel 1 exit /b %ERRORLEVEL%
set "ARCHIVE=%STATE%\classes-%RELEASE%.jsa"
set "SHARED="
if exist "%ARCHIVE%" (set "SHARED=-XX:SharedArchiveFile=%ARCHIVE%") else if /i "%~1"=="run" set "SHARED=-XX:ArchiveClassesAtExit=%ARCHIVE%"
set "UNSAFE="
if %RELEASE% GEQ 24 set "UNSAFE=--sun-misc-unsafe-memory-access=allow"
"%JDK%\bin\java" -Xshare:auto -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %DMAW_JAVA_OPTS% %SHARED% %UNSAFE% -cp "%LIB%\*" ^
    -Dguice_bytecode_gen_option=DISABLED -Dguice_custom_class_loading=OFF ^
    -Ddmaw.home="%ROOT%" -Dfile.encoding=UTF-8 org.dmaworkbench.cli.Main %*
exit /b %ERRORLEVEL%

:test
call :find_maven
if errorlevel 1 exit /b %ERRORLEVEL%
pushd "%ROOT%"
call "%MAVEN%" -B %DMAW_MAVEN_OPTS% verify --fail-at-end
set "CODE=%ERRORLEVEL%"
popd
exit /b %CODE%

:ide
echo dmaw: 'ide' makes an IDE for Linux only. Install from update-site\target\repository into an Eclipse of your own: 1>&2
echo dmaw: Help, Install New Software, Add, Local. 'dmaw test' builds that folder. 1>&2
exit /b 3

:bench
set "MODULE=tests\org.dmaworkbench.benchmarks"
call :need "%ROOT%\%MODULE%\target\.built" "%MODULE%" %CLI_BUNDLES%
if errorlevel 1 exit /b %ERRORLEVEL%
set "REST="
:bench_arguments
shift
if not "%~1"=="" (
    set "REST=!REST! %1"
    goto bench_arguments
)
"%JDK%\bin\java" -cp "%ROOT%\%MODULE%\target\classes;%ROOT%\%MODULE%\target\lib\*" -Ddmaw.home="%ROOT%" ^
    org.dmaworkbench.benchmarks.Main %REST%
exit /b %ERRORLEVEL%

rem need STAMP MODULE ROOM...: builds the module when a source of a room is newer than the stamp.
:need
set "STAMP=%~1"
set "WANTED=%~2"
if defined DMAW_NO_BUILD exit /b 0
powershell -NoProfile -Command ^
    "$stamp = Get-Item -LiteralPath $env:STAMP -Force -ErrorAction SilentlyContinue; if (-not $stamp) { exit 1 };" ^
    "$rooms = $env:CLI_BUNDLES -split ' ' | ForEach-Object { \"$env:ROOT\bundles\org.dmaworkbench.$_\" } | Where-Object { Test-Path $_ };" ^
    "$all = @($rooms) + \"$env:ROOT\pom.xml\" + \"$env:ROOT\$env:WANTED\" + \"$env:ROOT\releng\org.dmaworkbench.target\";" ^
    "$newer = Get-ChildItem -Path $all -Recurse -File | Where-Object { $_.FullName -notmatch '\\(target|src-gen|generated|bin)\\' -and $_.LastWriteTime -gt $stamp.LastWriteTime };" ^
    "if ($newer) { exit 1 }"
if not errorlevel 1 exit /b 0
call :find_maven
if errorlevel 1 exit /b %ERRORLEVEL%
echo dmaw: building what is missing (a minute or two the first time) 1>&2
type nul > "%STATE%\started"
pushd "%ROOT%"
call "%MAVEN%" -B %DMAW_MAVEN_OPTS% -DskipTests -pl %WANTED:\=/% -am package > "%STATE%\build.log" 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
    echo dmaw: the build failed; all of its output is in %STATE%\build.log 1>&2
    exit /b 4
)
move /y "%STATE%\started" "%STAMP%" >nul
del /q "%STATE%\classes-*.jsa" 2>nul
exit /b 0

rem Sets JDK and RELEASE.
:find_jdk
for %%J in ("%JAVA_HOME%") do if not "%%~J"=="" (
    call :jdk_serves "%%~J"
    if not errorlevel 1 exit /b 0
)
for /f "delims=" %%J in ('where java 2^>nul') do (
    call :jdk_serves "%%~dpJ.."
    if not errorlevel 1 exit /b 0
)
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto") do (
    for /d %%J in ("%%~P\*") do (
        call :jdk_serves "%%~J"
        if not errorlevel 1 exit /b 0
    )
)
echo dmaw: no JDK 21 or newer found (looked at JAVA_HOME, PATH and Program Files). Install one, or set JAVA_HOME to its folder. 1>&2
exit /b 1

:jdk_serves
if not exist "%~1\bin\javac.exe" exit /b 1
set "RELEASE="
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do set "RELEASE=%%~V"
set "RELEASE=%RELEASE:"=%"
if "%RELEASE%"=="" exit /b 1
if %RELEASE% LSS 21 exit /b 1
set "JDK=%~1"
set "JAVA_HOME=%~1"
exit /b 0

rem Sets MAVEN; an older one fetches one that serves.
:find_maven
set "MAVEN=%STATE%\maven\apache-maven-3.9.16\bin\mvn.cmd"
if exist "%MAVEN%" exit /b 0
where mvn >nul 2>nul
if errorlevel 1 (
    echo dmaw: no Maven found. Install it and put its bin folder on the PATH. 1>&2
    exit /b 3
)
echo dmaw: fetching Maven 3.9.16 1>&2
if not exist "%STATE%\.mvn" mkdir "%STATE%\.mvn"
if not exist "%STATE%\maven" mkdir "%STATE%\maven"
pushd "%STATE%\maven"
call mvn -B -q %DMAW_MAVEN_OPTS% org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack ^
    -Dartifact=org.apache.maven:apache-maven:3.9.16:zip:bin "-DoutputDirectory=%STATE%\maven" > "%STATE%\maven.log" 2>&1
popd
if exist "%MAVEN%" exit /b 0
echo dmaw: Maven 3.9.16 could not be fetched; what the old one said is in %STATE%\maven.log 1>&2
exit /b 4
