package org.qingshou.exports.download;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.content.ListWriter;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.exports.ListSnapshot;

/** A button that takes a list out as it is shown, as a workbook or as text, with or without what tells who people are. */
public class ListDownload<T> extends Composite<Span> {
    private static final long serialVersionUID = 1L;

    /** What is taken, held fast from the click until the file is written. */
    record Choice<T>(ListPages<T> rows, ListWriter.Form form, boolean names, Locale locale) {}

    private final transient ListSnapshot snapshot;
    private final String kind;
    private final String route;
    private final Data data;
    private final transient List<ListColumn<T>> columns;
    private final transient I18NProvider texts =
            VaadinService.getCurrent().getInstantiator().getI18NProvider();
    private final PassAnchor anchor = new PassAnchor(this::take);
    private transient volatile @Nullable Choice<T> chosen;

    /**
     * @param kind text key {@code export-kind.<kind>}
     * @param route of the page, without its filters
     * @param data what the list tells of people when their names stand in it
     */
    public ListDownload(
            Exports exports,
            ListSnapshot snapshot,
            String kind,
            String route,
            Data data,
            List<ListColumn<T>> columns,
            Supplier<ListPages<T>> rows) {
        this.snapshot = snapshot;
        this.kind = kind;
        this.route = route;
        this.data = data;
        this.columns = List.copyOf(columns);
        Button button =
                new Button(getTranslation("exports.button"), e -> new ListDialog<>(exports, this, rows.get()).open());
        button.addClassName("qs-desk-only");
        getContent().add(button, anchor);
    }

    boolean tellsOfPeople() {
        return columns.stream().anyMatch(ListColumn::personal);
    }

    ExportWish wish(Choice<T> choice) {
        String subject = choice.rows().subject();
        return new ExportWish(
                kind,
                subject,
                subject.isEmpty() ? route : route + "?" + subject,
                choice.names() ? data : Data.NONE,
                choice.rows().count());
    }

    void start(Choice<T> choice, ExportPass pass) {
        chosen = choice;
        anchor.start(pass);
    }

    private void take(ExportPass pass, DownloadEvent event) throws IOException {
        Choice<T> choice = chosen;
        if (choice == null) return;
        event.setFileName(kind.toLowerCase(Locale.ROOT).replace('_', '-') + "."
                + choice.form().suffix());
        event.setContentType(choice.form().mime());
        ListWords words = (key, args) -> texts.getTranslation(key, choice.locale(), args);
        List<ListColumn<T>> shown = columns.stream()
                .filter(column -> choice.names() || !column.personal())
                .toList();
        snapshot.write(
                pass,
                event.getOutputStream(),
                out -> ListWriter.write(
                        out,
                        choice.form(),
                        shown.stream()
                                .map(column -> words.of(column.headerKey()))
                                .toList(),
                        () -> StreamSupport.stream(choice.rows().spliterator(), false)
                                .map(row -> cells(row, shown, words))
                                .iterator()));
    }

    private static <T> List<@Nullable Object> cells(T row, List<ListColumn<T>> columns, ListWords words) {
        return Arrays.asList(
                columns.stream().map(column -> column.value().apply(row, words)).toArray());
    }
}
