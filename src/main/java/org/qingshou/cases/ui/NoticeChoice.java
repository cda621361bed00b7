package org.qingshou.cases.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.PrintedNotice;

/** Which notice was served: one printed here and not served yet, the latest to begin with, or a paper from elsewhere. */
class NoticeChoice extends Select<PrintedNotice> {
    NoticeChoice(List<PrintedNotice> notices) {
        setLabel(getTranslation("cases.letter.which"));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("cases.letter.paper"));
        setItemLabelGenerator(this::label);
        setItems(notices.stream().filter(notice -> notice.servedOn() == null).toList());
        getListDataView().getItems().findFirst().ifPresentOrElse(this::setValue, () -> setVisible(false));
    }

    private String label(@Nullable PrintedNotice notice) {
        return notice == null
                ? getTranslation("cases.letter.paper")
                : notice.number() + " · " + getTranslation("party-role." + notice.role());
    }

    /** The notice that was served, where it was printed here. */
    @Nullable
    PrintedNotice printed() {
        return getValue();
    }
}
