package org.qingshou.ledger.tape;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qingshou.kernel.Refused;

/**
 * A file in the watched folder, {@code <source>/<kind>/<file>} or {@code <source>/<kind>/<branches>/<file>}: the place
 * says what it is, so that nothing has to be guessed from its content.
 *
 * @param scope branches that the file is about, of the folder {@code 0101+0102}; empty for all of the source
 */
record WatchedFile(Path path, String source, Kind kind, Set<String> scope) {
    /** What the files of a folder are. */
    enum Kind {
        FULL("full"),
        OVERDUE("overdue"),
        UPDATE("update"),
        CLOSURES("closures"),
        EXTENSIONS("extensions"),
        SCHEDULE("schedule"),
        PAYMENTS("payments");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        static Optional<Kind> of(String folder) {
            return Arrays.stream(values())
                    .filter(kind -> kind.folder.equals(folder))
                    .findFirst();
        }
    }

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(20\\d\\d)[-_]?(\\d\\d)[-_]?(\\d\\d)(?!\\d)");

    static Set<String> scope(String folder) {
        return Arrays.stream(folder.split("\\+"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Name of the mapping for files of this kind alone; without one the source's own is taken. */
    String profileOfKind() {
        return source + "/" + kind.folder;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    TapeKind tapeKind() {
        return switch (kind) {
            case FULL -> TapeKind.FULL_BOOK;
            case OVERDUE -> TapeKind.OVERDUE_ONLY;
            case UPDATE -> TapeKind.UPDATE;
            case CLOSURES -> TapeKind.CLOSURES;
            case EXTENSIONS -> TapeKind.EXTENSIONS;
            case SCHEDULE -> TapeKind.SCHEDULE;
            case PAYMENTS -> throw new IllegalStateException("payments are no tape");
        };
    }

    /** The day in the file's name; a name with none, or with two, is refused. */
    LocalDate asOf() {
        Matcher date = DATE.matcher(name());
        if (!date.find()) throw Refused.badInput("tape.watch.no-date", name());
        LocalDate day = day(date);
        if (date.find()) throw Refused.badInput("tape.watch.no-date", name());
        return day;
    }

    private LocalDate day(Matcher date) {
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            throw Refused.badInput("tape.watch.no-date", name());
        }
    }
}
