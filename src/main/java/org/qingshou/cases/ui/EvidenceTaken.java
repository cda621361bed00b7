package org.qingshou.cases.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which files were taken, as ids and names; never shown, and read by drafts as a field like any other. */
class EvidenceTaken extends TextField {
    private static final long serialVersionUID = 1L;

    private static final int ID = 36;
    /** Stands in no file's name. */
    private static final String BETWEEN = "/";

    EvidenceTaken() {
        setVisible(false);
    }

    void add(UUID id, String fileName) {
        List<String> all = new ArrayList<>(files());
        all.add(id + fileName.replace(BETWEEN, ""));
        setValue(String.join(BETWEEN, all));
    }

    void leave(String fileName) {
        List<String> all = new ArrayList<>(files());
        all.stream()
                .filter(file -> file.substring(ID).equals(fileName))
                .findFirst()
                .ifPresent(all::remove);
        setValue(String.join(BETWEEN, all));
    }

    List<UUID> ids() {
        return files().stream()
                .map(file -> UUID.fromString(file.substring(0, ID)))
                .toList();
    }

    List<String> names() {
        return files().stream().map(file -> file.substring(ID)).toList();
    }

    private List<String> files() {
        return isEmpty() ? List.of() : List.of(getValue().split(BETWEEN));
    }
}
