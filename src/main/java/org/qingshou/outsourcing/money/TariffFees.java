package org.qingshou.outsourcing.money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.AgencyFees;
import org.springframework.stereotype.Component;

/** Reads the tariffs for those who propose placements. */
@Component
class TariffFees implements AgencyFees {
    private final TariffRows rows;

    TariffFees(TariffRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Terms> on(String agency, LocalDate day) {
        return rows.of(agency).stream()
                .filter(version -> version.state() == TariffVersion.State.IN_FORCE)
                .filter(version -> !version.from().isAfter(day))
                .max(Comparator.comparing(TariffVersion::from).thenComparing(TariffVersion::number))
                .map(TariffFees::terms);
    }

    @Override
    public Optional<Terms> version(String agency, @Nullable Integer number) {
        return number == null
                ? Optional.empty()
                : rows.of(agency).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .map(TariffFees::terms);
    }

    private static Terms terms(TariffVersion version) {
        return new Terms(version.number(), version.from(), TariffWords.of(version.terms()));
    }
}
