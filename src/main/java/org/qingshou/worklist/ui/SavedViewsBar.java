package org.qingshou.worklist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.worklist.SavedView;
import org.qingshou.worklist.SavedViews;
import org.qingshou.worklist.WorklistFilter;

/** The saved views to choose from, and the ways to save what is shown and to change what was saved. */
class SavedViewsBar extends Composite<Div> {
    private final SavedViews views;
    private final Supplier<WorklistFilter> now;
    private final Consumer<WorklistFilter> show;
    private final Select<SavedView> choice = new Select<>();
    private final Button edit = new Button(VaadinIcon.EDIT.create(), e -> edit());
    private WorklistFilter applied = WorklistFilter.START;
    private boolean quiet;

    SavedViewsBar(SavedViews views, Supplier<WorklistFilter> now, Consumer<WorklistFilter> show) {
        this.views = views;
        this.now = now;
        this.show = show;
        choice.setAriaLabel(getTranslation("worklist.view"));
        choice.setPlaceholder(getTranslation("worklist.view"));
        choice.setItemLabelGenerator(this::label);
        choice.addValueChangeListener(e -> chosen(e.getValue()));
        edit.setAriaLabel(getTranslation("worklist.view.edit"));
        edit.setTooltipText(getTranslation("worklist.view.edit"));
        getContent().addClassName("qs-row");
        getContent().add(choice, edit, new Button(getTranslation("worklist.view.save"), e -> save()));
        offer(null);
    }

    private String label(@Nullable SavedView view) {
        if (view == null) return "";
        return view.shared() ? getTranslation("worklist.view.shared", view.name()) : view.name();
    }

    private void offer(@Nullable SavedView chosen) {
        List<SavedView> all = views.list();
        SavedView found = all.stream()
                .filter(one -> chosen != null && one.id().equals(chosen.id()))
                .findFirst()
                .orElse(null);
        quiet = true;
        choice.setItems(all);
        choice.setValue(found);
        quiet = false;
        applied = now.get();
        choice.setVisible(!all.isEmpty());
        edit.setVisible(found != null && found.editable());
    }

    private void chosen(@Nullable SavedView view) {
        edit.setVisible(view != null && view.editable());
        if (quiet || view == null) return;
        quiet = true;
        show.accept(view.filter());
        quiet = false;
        // Not all that the view names may be on offer to this reader.
        applied = now.get();
    }

    /** Once something else is shown, no view stands there as chosen. */
    void shown(WorklistFilter filter) {
        if (quiet || choice.isEmpty() || filter.equals(applied)) return;
        quiet = true;
        choice.clear();
        quiet = false;
    }

    private void save() {
        SavedViewForm.toSave(this, name -> offer(views.save(name, now.get())));
    }

    private void edit() {
        SavedView view = choice.getValue();
        if (view == null) return;
        SavedViewForm.toChange(
                this, view, views.mayShare(), (name, shared) -> offer(views.change(view.id(), name, shared)), () -> {
                    views.delete(view.id());
                    offer(null);
                });
    }
}
