package org.qingshou.cases.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of the ways in which the same wording is printed: to whom, and what it may say.
 *
 * @param addressee one of {@link #ADDRESSEES}
 */
record NoticeVariant(String addressee, boolean expired, boolean suit, boolean preserve) {
    static final String ESTATE = "estate";
    static final List<String> ADDRESSEES = List.of("debtor", "guarantor", ESTATE);

    /** The conditions that a line can name. */
    static final List<String> CONDITIONS = Stream.concat(
                    ADDRESSEES.stream(), Stream.of("preserve", "suit", "expired", "plain"))
            .toList();

    /** Every way there is; an expired claim never announces a suit (R-LIM-03). */
    static List<NoticeVariant> all(NoticeKind kind) {
        List<NoticeVariant> all = new ArrayList<>();
        for (String addressee : ADDRESSEES) {
            all.add(new NoticeVariant(addressee, false, false, false));
            all.add(new NoticeVariant(addressee, true, false, false));
            // A notice of assignment presses nobody: it announces no suit and keeps no right.
            if (kind == NoticeKind.ASSIGNMENT) continue;
            all.add(new NoticeVariant(addressee, false, true, false));
            all.add(new NoticeVariant(addressee, false, false, true));
            all.add(new NoticeVariant(addressee, false, true, true));
            all.add(new NoticeVariant(addressee, true, false, true));
        }
        return all;
    }

    Set<String> holds() {
        Set<String> holds = new HashSet<>(Set.of(addressee, expired ? "expired" : "plain"));
        if (suit) holds.add("suit");
        if (preserve) holds.add("preserve");
        return holds;
    }
}
