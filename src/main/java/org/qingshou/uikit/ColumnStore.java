package org.qingshou.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.Set;

/** Where a reader's choice of columns is kept, list by list, so that it is the same tomorrow and on another machine. */
public interface ColumnStore {
    /** Keys of the columns that the reader has put away. */
    Set<String> hidden(String list);

    void keep(String list, Set<String> hidden);

    /** That of this page; empty where a page was made without one. */
    static Optional<ColumnStore> here() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, ColumnStore.class));
    }
}
