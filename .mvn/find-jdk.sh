# Sourced by mvnw: exports JAVA_HOME of the first JDK 25 or newer among JAVA_HOME, the PATH and the usual JVM folders,
# because the default java of a machine is often older than what the build needs. QINGSHOU_JVM_ROOT is for tests: where
# the usual folders are looked for, instead of the root of the file system.
qingshou_jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p'
  fi
}

qingshou_find_jdk() {
  wanted=25
  root=${QINGSHOU_JVM_ROOT-}
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  set +f
  for home in "${JAVA_HOME-}" "$on_path" \
    "$root"/usr/lib/jvm/* "$root"/usr/java/* "$root"/opt/java/* "$root"/opt/jdk* "$root"/usr/local/java/* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    "$root"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$root"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$home" ] || continue
    major=$(qingshou_jdk_major "$home") || continue
    if [ "${major:-0}" -ge "$wanted" ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      set -f
      return 0
    fi
  done
  set -f
  echo "Qingshou needs a JDK $wanted or newer and found none in JAVA_HOME, the PATH or the usual JVM folders: install one (for example Temurin $wanted) or set JAVA_HOME to it." >&2
  return 1
}

qingshou_find_jdk || exit 1
