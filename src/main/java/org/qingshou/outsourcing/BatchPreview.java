package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;

/**
 * What a batch would be, before anybody is asked.
 *
 * @param leaves what would leave the house, in words
 * @param warnings what should be known of the agency
 * @param lines every case chosen, in the order in which they take up the agency's room
 */
public record BatchPreview(
        AgencyInfo agency,
        Optional<AgencyFees.Terms> fees,
        List<Line> leaves,
        List<Line> warnings,
        List<OneCase> lines) {
    public BatchPreview {
        leaves = List.copyOf(leaves);
        warnings = List.copyOf(warnings);
        lines = List.copyOf(lines);
    }

    /** @param against all that keeps the case from going to this agency; empty where nothing does */
    public record OneCase(
            CaseId id,
            String caseNo,
            String branch,
            Money total,
            @Nullable LocalDate overdueSince,
            List<Line> against) {
        public OneCase {
            against = List.copyOf(against);
        }

        /** Whether the agency had it last, so that only an express wish gives it the case again. */
        public boolean again() {
            return against.stream().anyMatch(line -> line.key().equals(Rotation.LAST));
        }

        public boolean goes() {
            return against.isEmpty();
        }
    }

    public List<OneCase> going() {
        return lines.stream().filter(OneCase::goes).toList();
    }

    public List<OneCase> refused() {
        return lines.stream().filter(line -> !line.goes()).toList();
    }

    /** What the cases that go owe. */
    public Money amount() {
        return going().stream().map(OneCase::total).reduce(Money.ZERO, Money::plus);
    }
}
