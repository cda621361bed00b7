package org.qingshou.content;

/** How much may come out of a packed file before it is taken for one that was made to fill memory or disk. */
final class PackedSize {
    /** Tables pack well, seldom more than thirty to one. */
    private static final long RATIO = 200;

    private static final long HARMLESS = 64L << 20;
    private static final long MOST = 16L << 30;

    private PackedSize() {}

    static boolean bursts(long packed, long unpacked) {
        return unpacked > MOST || unpacked > HARMLESS && unpacked > packed * RATIO;
    }
}
