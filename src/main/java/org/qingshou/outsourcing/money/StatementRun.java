package org.qingshou.outsourcing.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.outsourcing.money.StatementInput.Gathered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up statements. An agency has one open month at a time, the oldest that is not closed: so that each begins where the
 * one before it ended, and a payment told late stands on the next.
 */
@Component
class StatementRun {
    private final StatementInput input;
    private final StatementRows rows;
    private final StatementWriter writer;
    private final AdjustmentRows adjustments;
    private final TariffRows tariffs;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    StatementRun(
            StatementInput input,
            StatementRows rows,
            StatementWriter writer,
            AdjustmentRows adjustments,
            TariffRows tariffs,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.input = input;
        this.rows = rows;
        this.writer = writer;
        this.adjustments = adjustments;
        this.tariffs = tariffs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Agencies that are paid by a tariff. */
    List<String> agencies() {
        return tariffs.agencies();
    }

    /**
     * Draws up the open month as it stands at the end of this day, or leaves it where it waits for a second person.
     *
     * @return the draft; empty where there is nothing to state
     */
    @Transactional
    public Optional<UUID> draw(String agency, LocalDate day) {
        // Two nodes, or a night and a click, must not draw the same month at once.
        jdbc.sql("SELECT code FROM agency WHERE code = :a FOR UPDATE")
                .param("a", agency)
                .query((rs, n) -> rs.getString("code"))
                .single();
        if (!tariffs.agencies().contains(agency)) return Optional.empty();
        Optional<YearMonth> first = rows.lastClosed(agency)
                .map(YearMonth::from)
                .map(month -> month.plusMonths(1))
                .or(() -> input.firstMonth(agency));
        if (first.isEmpty()) return Optional.empty();
        for (YearMonth month = first.get(); !month.atDay(1).isAfter(day); month = month.plusMonths(1)) {
            Optional<Statement> known = rows.of(agency, month);
            if (known.isPresent() && known.get().state() != StatementState.DRAFT) return Optional.empty();
            UUID id = known.map(Statement::id).orElseGet(Ids::next);
            if (draw(id, agency, month, day)) return Optional.of(id);
        }
        return Optional.empty();
    }

    private boolean draw(UUID id, String agency, YearMonth month, LocalDate day) {
        writer.clear(id);
        LocalDate upTo = day.isBefore(month.atEndOfMonth()) ? day : month.atEndOfMonth();
        Gathered gathered = input.gather(agency, month, upTo);
        List<Reckoned> lines = Commission.of(gathered.accounts());
        List<Adjustment> agreed = adjustments.due(agency);
        boolean empty = gathered.inMonth().isEmpty() && lines.isEmpty() && agreed.isEmpty();
        if (empty) writer.drop(id);
        else writer.write(id, agency, month, upTo, gathered, lines, agreed, clock.instant());
        return !empty;
    }
}
