package org.qingshou.compliance;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;

/**
 * What is to be recorded of an agreement.
 *
 * @param channel with {@code from} and {@code to} for {@link AgreementKind#HOURS} only
 * @param attempts for {@link AgreementKind#ATTEMPTS} only
 * @param partner code of the agency, for {@link AgreementKind#PARTNER} only
 * @param evidence where it can be heard or read: a recording, a paper
 * @param until the last day on which it holds
 */
public record AgreementWish(
        AgreementKind kind,
        @Nullable Channel channel,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Integer attempts,
        @Nullable String partner,
        String evidence,
        LocalDate until) {
    private static final int LONGEST_EVIDENCE = 200;
    private static final int MOST_ATTEMPTS = 20;
    private static final int LONGEST_PARTNER = 40;

    /** Of any kind but {@link AgreementKind#PARTNER}. */
    public AgreementWish(
            AgreementKind kind,
            @Nullable Channel channel,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable Integer attempts,
            String evidence,
            LocalDate until) {
        this(kind, channel, from, to, attempts, null, evidence, until);
    }

    /** That data of the person go to this agency. */
    public static AgreementWish ofPartner(String partner, String evidence, LocalDate until) {
        return new AgreementWish(AgreementKind.PARTNER, null, null, null, null, partner.strip(), evidence, until);
    }

    /** @throws Refused where it says too little, or holds longer than it may */
    void check(LocalDate today) {
        if (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE)
            throw Refused.badInput("compliance.agreement.evidence", Integer.toString(LONGEST_EVIDENCE));
        LocalDate last = today.plusDays(kind.longestDays());
        if (until.isBefore(today) || until.isAfter(last))
            throw Refused.badInput("compliance.agreement.until", today.toString(), last.toString());
        if (kind == AgreementKind.HOURS) hours();
        if (kind == AgreementKind.PARTNER
                && (partner == null || partner.isEmpty() || partner.length() > LONGEST_PARTNER))
            throw Refused.badInput("compliance.agreement.partner");
        if (kind == AgreementKind.ATTEMPTS && (attempts == null || attempts < 0 || attempts > MOST_ATTEMPTS))
            throw Refused.badInput("compliance.agreement.attempts", Integer.toString(MOST_ATTEMPTS));
    }

    private void hours() {
        LocalTime begin = from;
        if (channel == null || channel == Channel.NONE || begin == null || to == null || begin.equals(to))
            throw Refused.badInput("compliance.agreement.hours");
    }
}
