package org.qingshou.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Options of a command of the jar: {@code --name value} or {@code --name=value}, and flags without a value. */
public record CommandOptions(Map<String, String> values) {
    public CommandOptions {
        values = Map.copyOf(values);
    }

    /**
     * @param valued names of options that take a value
     * @param flags names of those that take none
     * @throws IllegalArgumentException in words for whoever typed it
     */
    public static CommandOptions parse(String[] args, Set<String> valued, Set<String> flags) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String[] option = args[i].split("=", 2);
            if (flags.contains(args[i])) {
                options.put(args[i], "");
                continue;
            }
            boolean apart = option.length == 1;
            if (!valued.contains(option[0]) || apart && i + 1 == args.length)
                throw new IllegalArgumentException("unknown or incomplete option " + args[i]);
            options.put(option[0], apart ? args[++i] : option[1]);
        }
        return new CommandOptions(options);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** @throws IllegalArgumentException where the option is missing */
    public String required(String name) {
        String value = values.get(name);
        if (value == null) throw new IllegalArgumentException("missing " + name);
        return value;
    }
}
