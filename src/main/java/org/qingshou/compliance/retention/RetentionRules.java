package org.qingshou.compliance.retention;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * R-RET-01 to R-RET-04: floors below which nothing is deleted and the ceiling above which nothing is kept (保存期限). Several
 * norms name recordings, five years covers them; Personal Information Protection Law art. 56 and the network data regulation
 * art. 12 three years for assessments and hand-overs; Anti-Money-Laundering Law art. 34 ten years for identity and
 * transactions after the relation ended; Personal Information Protection Law art. 19 and 47 the ceiling. Pure rules: the
 * last day of a period belongs to it.
 *
 * @param recordingYears from the contact on, and in any case until the case is closed
 * @param handOverYears from the hand-over on, and in any case until the case is closed
 * @param identityYears from the end of the relation on
 * @param quietDays a case that stayed closed so long has ended its purpose: a customer who paid up may be late again (ours)
 * @param restrictDays how long what may go is left to those who delete, before it is overdue (ours)
 * @param rawDays how long files and rows are kept as they came in (ours)
 */
@ConfigurationProperties("qingshou.retention")
public record RetentionRules(
        @DefaultValue("5") int recordingYears,
        @DefaultValue("3") int handOverYears,
        @DefaultValue("10") int identityYears,
        @DefaultValue("180") int quietDays,
        @DefaultValue("30") int restrictDays,
        @DefaultValue("30") int rawDays) {
    /** What cards need by law; for the rest five years are the safe default, not a norm. */
    private static final int RECORDING_LAW = 2;

    private static final int HAND_OVER_LAW = 3;
    private static final int IDENTITY_LAW = 10;

    public static final RetentionRules DEFAULT = new RetentionRules(5, 3, 10, 180, 30, 30);

    public RetentionRules {
        if (recordingYears < RECORDING_LAW || handOverYears < HAND_OVER_LAW || identityYears < IDENTITY_LAW)
            throw new IllegalArgumentException(
                    "qingshou.retention: recordings are kept 2 years or more, hand-overs 3, identities 10");
        if (quietDays < 0 || restrictDays < 0 || rawDays < 0)
            throw new IllegalArgumentException("days of keeping are not negative");
    }

    /**
     * The latest days on which the record may have been made, and its case or relation ended, to be free.
     *
     * @param ended {@link LocalDate#MAX} where its end does not matter
     */
    public record Bounds(LocalDate happened, LocalDate ended) {}

    /**
     * @param happened when the record was made
     * @param ended when its case was closed or its relation ended; null while it goes on
     * @param holds what keeps it whatever its age
     */
    public Keeping of(
            RecordClass kind,
            LocalDate happened,
            @Nullable LocalDate ended,
            Set<RetentionHold> holds,
            LocalDate today) {
        if (!holds.isEmpty()) return new Keeping.Kept(null, holds);
        if (ended == null && kind != RecordClass.RAW) return new Keeping.Kept(null, Set.of(RetentionHold.OPEN_CASE));
        LocalDate last = last(kind, happened, ended == null ? happened : ended);
        if (!last.isBefore(today)) return new Keeping.Kept(last, Set.of());
        LocalDate must = last.plusDays(1L + restricted(kind));
        return must.isAfter(today) ? new Keeping.MayGo(last.plusDays(1), must) : new Keeping.MustGo(must);
    }

    /** The last day it must be kept. */
    private LocalDate last(RecordClass kind, LocalDate happened, LocalDate ended) {
        return switch (kind) {
            case RECORDING -> later(happened.plusYears(recordingYears), ended);
            case HAND_OVER -> later(happened.plusYears(handOverYears), ended);
            case IDENTITY -> ended.plusYears(identityYears);
            case PURPOSE -> ended.plusDays(quietDays);
            // The same minute: the day of the end is not one on which it may stay.
            case THIRD_PERSON -> ended.minusDays(1);
            case RAW -> happened.plusDays(rawDays);
        };
    }

    private int restricted(RecordClass kind) {
        return kind == RecordClass.THIRD_PERSON ? 0 : restrictDays;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What may go today, for lists too long to ask one by one; says the same as {@link #of}. */
    public Bounds mayGo(RecordClass kind, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return switch (kind) {
            case RECORDING -> new Bounds(yearsBefore(today, recordingYears), yesterday);
            case HAND_OVER -> new Bounds(yearsBefore(today, handOverYears), yesterday);
            case IDENTITY -> new Bounds(LocalDate.MAX, yearsBefore(today, identityYears));
            case PURPOSE -> new Bounds(LocalDate.MAX, yesterday.minusDays(quietDays));
            case THIRD_PERSON -> new Bounds(LocalDate.MAX, today);
            case RAW -> new Bounds(yesterday.minusDays(rawDays), LocalDate.MAX);
        };
    }

    /** What is overdue today. */
    public Bounds mustGo(RecordClass kind, LocalDate today) {
        return mayGo(kind, today.minusDays(restricted(kind)));
    }

    /** The latest day whose anniversary has passed: a 29 February counts to the 28th. */
    private static LocalDate yearsBefore(LocalDate today, int years) {
        LocalDate day = today.minusYears(years);
        return day.plusYears(years).isBefore(today) ? day : day.minusDays(1);
    }
}
