package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;

/** What an agency would earn, for whoever is about to give it cases; the money side answers. */
public interface AgencyFees {
    /** The version of its tariff that holds for placements which begin on that day. */
    Optional<Terms> on(String agency, LocalDate day);

    /** That version; nothing where there is none. */
    Optional<Terms> version(String agency, @Nullable Integer version);

    /** One version in words. */
    record Terms(int version, LocalDate from, List<Line> words) {
        public Terms {
            words = List.copyOf(words);
        }
    }
}
