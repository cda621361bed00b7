package org.qingshou.exports.download;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.exports.ListSnapshot;
import org.springframework.stereotype.Component;

/** Makes the buttons by which files leave a page. */
@Component
public class Downloads {
    private final Exports exports;
    private final ListSnapshot snapshot;

    Downloads(Exports exports, ListSnapshot snapshot) {
        this.exports = exports;
        this.snapshot = snapshot;
    }

    /** For one file; see {@link GuardedDownload}. */
    public GuardedDownload file(String text, Supplier<@Nullable ExportWish> wish, GuardedDownload.Taking taking) {
        return new GuardedDownload(exports, text, wish, taking);
    }

    /** For a list as it is shown; see {@link ListDownload}. */
    public <T> ListDownload<T> list(
            String kind, String route, Data data, List<ListColumn<T>> columns, Supplier<ListPages<T>> rows) {
        return new ListDownload<>(exports, snapshot, kind, route, data, columns, rows);
    }
}
