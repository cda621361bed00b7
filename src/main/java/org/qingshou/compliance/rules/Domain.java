package org.qingshou.compliance.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a bank may set a parameter to. Where the law is sure the bounds end at its limit, so that a bank can be stricter
 * and never laxer.
 */
public sealed interface Domain {
    /** The value as it is kept; empty where it is none of these. */
    Optional<String> accept(String entered);

    /** A whole number, both ends included. */
    record WholeNumber(int least, int most) implements Domain {
        @Override
        public Optional<String> accept(String entered) {
            try {
                int number = Integer.parseInt(entered.strip());
                return number < least || number > most ? Optional.empty() : Optional.of(Integer.toString(number));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** A time of the branch's day, both ends included, to the minute. */
    record TimeOfDay(LocalTime earliest, LocalTime latest) implements Domain {
        @Override
        public Optional<String> accept(String entered) {
            try {
                LocalTime time = LocalTime.parse(entered.strip());
                boolean outside = time.isBefore(earliest) || time.isAfter(latest);
                return outside || time.getSecond() != 0 || time.getNano() != 0
                        ? Optional.empty()
                        : Optional.of(time.toString());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** On or off. */
    record Switch() implements Domain {
        @Override
        public Optional<String> accept(String entered) {
            return entered.equals("true") || entered.equals("false") ? Optional.of(entered) : Optional.empty();
        }
    }

    /** Days of the calendar, none included, kept in their order with single spaces. */
    record Days(int most) implements Domain {
        @Override
        public Optional<String> accept(String entered) {
            if (entered.isBlank()) return Optional.of("");
            try {
                String[] days = entered.strip().split("[\\s,，、;；]+");
                return days.length > most
                        ? Optional.empty()
                        : Optional.of(Arrays.stream(days)
                                .map(LocalDate::parse)
                                .sorted()
                                .distinct()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(" ")));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
