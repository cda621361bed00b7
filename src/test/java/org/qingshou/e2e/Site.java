package org.qingshou.e2e;

/** Where a running application answers. */
public record Site(int port) {
    public String url(String path) {
        return "http://localhost:" + port + path;
    }
}
