package org.qingshou.cases;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks a timeline page by page, so that a long one is never whole in memory nor one long query. */
final class TimelinePages implements Iterator<Timeline.Entry> {
    static final int SIZE = 500;

    private final Function<@Nullable Row, List<Row>> pages;
    private Iterator<Row> page;
    private @Nullable Row last;
    private boolean full;

    TimelinePages(Function<@Nullable Row, List<Row>> pages) {
        this.pages = pages;
        this.page = List.<Row>of().iterator();
        this.full = true;
    }

    /** A line with the id that orders those of one moment. */
    record Row(UUID id, Timeline.Entry entry) {}

    @Override
    public boolean hasNext() {
        if (page.hasNext()) return true;
        if (!full) return false;
        List<Row> next = pages.apply(last);
        full = next.size() == SIZE;
        page = next.iterator();
        return page.hasNext();
    }

    @Override
    public Timeline.Entry next() {
        if (!hasNext()) throw new NoSuchElementException();
        Row row = page.next();
        last = row;
        return row.entry();
    }
}
