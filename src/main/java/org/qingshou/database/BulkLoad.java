package org.qingshou.database;

/**
 * Names the pool whose connections may load a local stream; nothing but imports may use it. Its statements are prepared by
 * the server: megabytes of sealed bytes go over as they are, and large results are streamed.
 */
public final class BulkLoad {
    /** Qualifier of the pool. */
    public static final String POOL = "bulk";

    private BulkLoad() {}

    static String url(String url) {
        String bare =
                url.replaceAll("([?&])allowLocalInfile=(true|false)&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "allowLocalInfile=true&useServerPrepStmts=true";
    }
}
