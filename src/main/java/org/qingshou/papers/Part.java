package org.qingshou.papers;

import java.util.List;

/** One part of a paper, from top to bottom. */
public sealed interface Part {
    /** The paper's name, large and in the middle. */
    record Title(String text) implements Part {}

    record Heading(String text) implements Part {}

    /** A paragraph that begins two characters in, as letters do. */
    record Text(String text) implements Part {}

    /** A line by itself, not moved in. */
    record Line(String text) implements Part {}

    /** A line at the right edge: a number above, a signature or seal below. */
    record Right(String text) implements Part {}

    /** What is named, and its value, in two columns. */
    record Fields(List<Field> fields) implements Part {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    record Field(String label, String value) {}

    /** Rows are asked for while the table is printed; its head is repeated on each page. */
    record Table(List<Column> columns, Iterable<List<String>> rows) implements Part {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** @param share of the width, against the other columns' */
    record Column(String heading, int share, boolean number) {
        public static Column text(String heading, int share) {
            return new Column(heading, share, false);
        }

        public static Column number(String heading, int share) {
            return new Column(heading, share, true);
        }
    }

    /** Where the lower part is torn off. */
    record Cut() implements Part {}

    record NewPage() implements Part {}
}
