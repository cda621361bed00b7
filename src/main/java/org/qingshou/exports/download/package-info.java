/** Buttons by which other modules let files out; each asks the count first. */
@NullMarked
@NamedInterface("download")
package org.qingshou.exports.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
