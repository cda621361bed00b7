package org.qingshou.exports.download;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;

/**
 * Rows of a list as it is shown, read page by page; never more than were counted when leave was given.
 *
 * @param subject the filters as an address holds them
 * @param count how many there are
 * @param page rows from an offset on, at most so many, in a stable order
 */
public record ListPages<T>(String subject, long count, BiFunction<Integer, Integer, List<T>> page)
        implements Iterable<T> {
    private static final int PAGE = 1000;

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private final Deque<T> ahead = new ArrayDeque<>();
            private int read;

            @Override
            public boolean hasNext() {
                if (ahead.isEmpty() && read < count) {
                    int want = (int) Math.min(PAGE, count - read);
                    List<T> next = page.apply(read, want);
                    ahead.addAll(next);
                    read = next.size() < want ? (int) count : read + want;
                }
                return !ahead.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) throw new NoSuchElementException();
                return ahead.remove();
            }
        };
    }
}
