package org.qingshou.compliance.rules;

import java.time.LocalTime;

/**
 * A number, time or switch of a rule that a bank may set; its words are {@code parameter.<rule>.<name>}.
 *
 * @param value what holds where no bank has set anything
 * @param domain what it may be set to
 */
public record Parameter(String name, String value, Domain domain) {
    public Parameter {
        if (domain.accept(value).filter(value::equals).isEmpty())
            throw new IllegalArgumentException("the default of " + name + " is out of its own bounds");
    }

    static Parameter number(String name, int value, int least, int most) {
        return new Parameter(name, Integer.toString(value), new Domain.WholeNumber(least, most));
    }

    static Parameter time(String name, String value, String earliest, String latest) {
        return new Parameter(name, value, new Domain.TimeOfDay(LocalTime.parse(earliest), LocalTime.parse(latest)));
    }

    static Parameter off(String name) {
        return new Parameter(name, "false", new Domain.Switch());
    }

    static Parameter days(String name, int most) {
        return new Parameter(name, "", new Domain.Days(most));
    }
}
