package org.qingshou.exports;

import org.qingshou.compliance.ExportVolume.Data;

/**
 * A file that somebody wishes to take out.
 *
 * @param kind what it is: text key {@code export-kind.<kind>}
 * @param subject which one, so that a yes is for this file alone: filters as an address holds them or a record's id, never a
 *     name or a number
 * @param route where it is asked for; whoever was given leave comes back there
 * @param data what it tells of people
 * @param records rows about people
 */
public record ExportWish(String kind, String subject, String route, Data data, long records) {
    private static final int LONGEST = 400;

    public ExportWish {
        if (records < 0) throw new IllegalArgumentException("a file has no rows or some");
        if (subject.length() > LONGEST) throw new IllegalArgumentException("longer than is kept: " + kind);
    }
}
