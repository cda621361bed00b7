package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.List;
import org.qingshou.access.Branches;
import org.qingshou.generator.BookRecipe;
import org.qingshou.ledger.dayend.DayEnd;

/** The small book at which kills are tried: told, and closed with its cases, on the day before the end of a month. */
public final class KilledBook {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    public static final LocalDate NEXT = DAY.plusDays(1);
    static final String SOURCE = "kill";
    static final BookRecipe RECIPE = new BookRecipe(11, 50, DAY, List.of("T101", "T102"), 50);

    private KilledBook() {}

    /** Does nothing where it was done before. */
    public static void prepare(Tapes tapes, DayEnd dayEnd, Branches branches) {
        Books.branches(branches, "T101", "T102");
        tell(tapes, 0);
        dayEnd.run(DAY, Books.TESTER);
    }

    /** The tape of this many days after the first. */
    public static void tell(Tapes tapes, int day) {
        tapes.importNow(
                Books.request(
                        Books.upload(tapes, Books.tape(RECIPE, day)),
                        SOURCE,
                        DAY.plusDays(day),
                        TapeKind.FULL_BOOK,
                        null),
                Books.TESTER);
    }
}
