package org.qingshou.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.generator.BookGenerator;
import org.qingshou.generator.BookRecipe;
import org.qingshou.generator.DailyChange;

/**
 * The book that is imported: with {@value #OVERDUE_PERCENT} % of the loans overdue about a fifth as many cases as loans,
 * for a customer has one case in a branch, whatever the number of loans. Each day two in a hundred loans change, and four
 * cases of a thousand loans open or close.
 */
final class Book {
    private static final long SEED = 20_260_601;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);
    private static final int OVERDUE_PERCENT = 21;
    /** A loan of a customer with another one overdue opens and closes no case, so more of them fall and are cured. */
    private static final DailyChange CHANGE = new DailyChange(0.24, 0.30, 1.60);

    private final BookRecipe recipe;
    private final BookGenerator generator;

    private Book(BookRecipe recipe) {
        this.recipe = recipe;
        generator = new BookGenerator(recipe);
    }

    static Book of(int rows, List<String> branches) {
        return new Book(new BookRecipe(SEED, 0, rows, FIRST_DAY, branches, OVERDUE_PERCENT, CHANGE));
    }

    /** Twice the loans, of which as many change as in the book of half the size. */
    static Book twice(int rows, List<String> branches) {
        DailyChange half = new DailyChange(CHANGE.cured() / 2, CHANGE.fallen() / 2, CHANGE.partPaid() / 2);
        return new Book(new BookRecipe(SEED, 0, rows * 2, FIRST_DAY, branches, OVERDUE_PERCENT, half));
    }

    int rows() {
        return recipe.loans();
    }

    LocalDate date(int day) {
        return recipe.asOf().plusDays(day);
    }

    /** @param day 0 for the first */
    void writeTape(int day, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            generator.writeTape(day, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
