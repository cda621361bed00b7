package org.qingshou.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.Roles;
import org.qingshou.messages.MessageTemplate;
import org.qingshou.messages.TemplateDesk;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;

/** The texts that may be sent; a new or changed one waits for a manager of the head office. */
@Route("admin/message-templates")
@Menu(title = "messages.templates.title", order = 85, icon = "vaadin:file-text-o")
@RolesAllowed(Roles.ADMIN)
class TemplatesView extends Composite<Div> implements HasDynamicTitle {
    private final transient TemplateDesk desk;
    private final TemplateGrid grid;

    TemplatesView(TemplateDesk desk) {
        this.desk = desk;
        grid = new TemplateGrid(desk, this::edit, this::retire);
        Button add = new Button(
                getTranslation("messages.template.add"), e -> new TemplateForm(desk, null).open(this::refresh));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("qs-page");
        getContent()
                .add(new PageBar(getPageTitle(), add), new Paragraph(getTranslation("messages.templates.about")), grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.templates.title");
    }

    private void edit(MessageTemplate template) {
        new TemplateForm(desk, template).open(this::refresh);
    }

    private void retire(MessageTemplate template) {
        desk.retire(template.id());
        Notes.done(getTranslation("messages.template.retired"));
        refresh();
    }

    private void refresh() {
        grid.setItems(desk.all());
    }
}
