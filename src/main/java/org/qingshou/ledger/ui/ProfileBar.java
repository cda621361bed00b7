package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.MappingProfile;
import org.qingshou.uikit.Notes;

/** Takes a saved mapping, or saves the present one under a name. */
class ProfileBar extends Composite<Div> {
    private final ImportDesk desk;
    private final ComboBox<String> name = new ComboBox<>(getTranslation("ledger.import.profile"));
    private final Supplier<MappingProfile> present;

    ProfileBar(ImportDesk desk, Supplier<MappingProfile> present, Consumer<MappingProfile> chosen) {
        this.desk = desk;
        this.present = present;
        getContent().addClassName("qs-row");
        name.setItems(desk.profileNames());
        name.setAllowCustomValue(true);
        name.setPlaceholder(getTranslation("ledger.import.profile.help"));
        name.addClassName("qs-wide");
        name.addCustomValueSetListener(e -> name.setValue(e.getDetail()));
        name.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null)
                desk.profile(e.getValue()).ifPresent(chosen);
        });
        getContent().add(name, new Button(getTranslation("ledger.import.profile.save"), e -> save()));
    }

    /** Name of the mapping in use, where it has one. */
    @Nullable
    String name() {
        String chosen = name.getValue();
        return chosen == null || chosen.isBlank() ? null : chosen;
    }

    private void save() {
        String chosen = name();
        desk.saveProfile(present.get().named(chosen));
        name.setItems(desk.profileNames());
        name.setValue(chosen);
        Notes.done(getTranslation("ledger.import.profile.saved"));
    }
}
