package org.qingshou.content;

import java.io.IOException;
import java.io.InputStream;

/** A file's bytes, read as often as needed, whatever holds them. */
@FunctionalInterface
public interface ByteSource {
    InputStream open() throws IOException;
}
