package org.qingshou.database;

/** Names the pool whose connections may load a local stream; nothing but imports may use it. */
public final class BulkLoad {
    /** Qualifier of the pool. */
    public static final String POOL = "bulk";

    private BulkLoad() {}

    static String url(String url) {
        String bare =
                url.replaceAll("([?&])allowLocalInfile=(true|false)&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "allowLocalInfile=true";
    }
}
