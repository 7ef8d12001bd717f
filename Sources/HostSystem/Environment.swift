/// Empties the environment of the process, but for some variables.
///
/// Libraries read what they find there: fontconfig prints when it has `FC_DEBUG`, Pango takes the
/// shapes of Han characters from `LANGUAGE`, HarfBuzz chooses its shaper by `HB_SHAPER_LIST`. To be
/// called before any of them starts and before there is a second thread.
package func emptyEnvironment(but kept: [String] = []) {
  let values = kept.map { name in (name, getenv(name).map { String(cString: $0) }) }
  #if os(Linux)
    clearenv()
  #else
    for name in environmentNames() { unsetenv(name) }
  #endif
  for case (let name, let value?) in values { setenv(name, value, 1) }
}

#if !os(Linux)
  private func environmentNames() -> [String] {
    var names: [String] = []
    var entry = _NSGetEnviron().pointee
    while let text = entry.pointee {
      names.append(String(String(cString: text).prefix { $0 != "=" }))
      entry += 1
    }
    return names
  }
#endif
