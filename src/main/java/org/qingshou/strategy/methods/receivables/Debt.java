package org.qingshou.strategy.methods.receivables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.MethodRecord;

/**
 * One sum that somebody owes the borrower, with what has come of it so far.
 *
 * @param assigned the claim is the bank's and its debtor was told so, without which he may go on paying the borrower
 *     (Civil Code 546); a pledge alone makes the bank no creditor of his
 */
record Debt(MethodRecord record, Money recovered, Money writtenDown, boolean assigned, LocalDate today) {
    /** Easy first; what is disputed stands behind; of two alike the larger first, because it brings more for one trip. */
    static final Comparator<Debt> EASY_FIRST = Comparator.comparing(Debt::disputed)
            .thenComparing(Debt::ease)
            .thenComparing(Debt::open, Comparator.reverseOrder());

    static List<Debt> all(Dossier dossier) {
        return dossier.all(Receivables.RECEIVABLE).stream()
                .map(record -> of(record, dossier))
                .toList();
    }

    static Debt of(MethodRecord record, Dossier dossier) {
        return new Debt(
                record,
                sum(dossier.pointing(Receivables.RECOVERY, Receivables.DEBT, record)),
                sum(dossier.pointing(Receivables.WRITE_DOWN, Receivables.DEBT, record)),
                dossier.pointing(Receivables.ASSIGNMENT, Receivables.DEBT, record)
                        .map(MethodRecord::answers)
                        .anyMatch(paper -> paper.is("form", "TRANSFER")
                                && paper.date("toldOn").isPresent()),
                dossier.today());
    }

    private static Money sum(Stream<MethodRecord> records) {
        return records.map(record -> record.answers().money("amount")).reduce(Money.ZERO, Money::plus);
    }

    private Answers told() {
        return record.answers();
    }

    String counterparty() {
        return told().text("counterparty");
    }

    Money amount() {
        return told().money("amount");
    }

    Money settled() {
        return recovered.plus(writtenDown);
    }

    Money open() {
        return amount().minus(settled());
    }

    boolean isOpen() {
        return open().isPositive();
    }

    int ease() {
        return Integer.parseInt(told().text("ease"));
    }

    boolean disputed() {
        return told().yes("disputed");
    }

    Optional<LocalDate> limitation() {
        return told().date("limitationOn");
    }

    /** Days past due; below zero while it is not due yet. */
    long daysOver() {
        return told().date("dueOn")
                .map(due -> ChronoUnit.DAYS.between(due, today))
                .orElse(0L);
    }

    Age age() {
        return Age.of(daysOver());
    }

    /**
     * What may be hoped for: nine tenths of what is easiest, two less with each grade. From a closed or insolvent debtor,
     * or once limitation has run out, a tenth at most; a dispute halves it.
     */
    Money expected() {
        int tenths = 11 - 2 * ease();
        boolean lost = told().is("standing", "CLOSED")
                || told().is("solvent", "NO")
                || limitation().filter(today::isAfter).isPresent();
        if (lost) tenths = Math.min(tenths, 1);
        BigDecimal hoped = open().amount().multiply(BigDecimal.valueOf(tenths)).movePointLeft(1);
        if (disputed()) hoped = hoped.divide(BigDecimal.valueOf(2), 10, RoundingMode.DOWN);
        return new Money(hoped.setScale(2, RoundingMode.DOWN));
    }
}
