package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qingshou.access.Branch;
import org.qingshou.ledger.Bucket;
import org.qingshou.ledger.ProductScope;
import org.qingshou.outsourcing.PlacementRule;
import org.qingshou.outsourcing.RuleBookDesk;

/** One rule of placing as it is entered: which cases, and what part of them each agency gets. */
class RuleRow extends Composite<Div> {
    private final H3 title = new H3();
    private final Button remove = new Button();
    private final Select<Branch> branch = new Select<>();
    private final Select<ProductScope> scope = new Select<>();
    private final Select<Bucket> stage = new Select<>();
    private final BigDecimalField from = new BigDecimalField(getTranslation("rules.from"));
    private final BigDecimalField to = new BigDecimalField(getTranslation("rules.to"));
    private final ShareFields shares;
    private final List<Branch> branches;

    RuleRow(RuleBookDesk desk, Consumer<RuleRow> removed) {
        branches = desk.branches();
        choice(branch, "outsourcing.column.branch", "rules.any.branch", branches, Branch::name);
        choice(
                scope,
                "rules.scope",
                "rules.any.scope",
                List.of(ProductScope.values()),
                each -> getTranslation("product-scope." + each));
        choice(
                stage,
                "money.rate.stage",
                "rules.any.stage",
                List.of(Bucket.values()),
                each -> getTranslation("bucket." + each));
        remove.setText(getTranslation("rules.remove"));
        remove.addThemeVariants(ButtonVariant.SMALL);
        remove.addClickListener(e -> removed.accept(this));
        Div head = new Div(title, remove);
        head.addClassName("qs-marks");
        Div fields = new Div(branch, scope, stage, from, to);
        fields.addClassName("qs-fields");
        shares = new ShareFields(desk.agencies());
        getContent().addClassName("qs-card");
        getContent().add(head, fields, shares);
    }

    private <T> void choice(Select<T> select, String label, String any, List<T> items, Function<T, String> words) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(any));
        select.setItems(items);
        select.setItemLabelGenerator(each -> each == null ? getTranslation(any) : words.apply(each));
    }

    void number(int now) {
        title.setText(getTranslation("rules.rule", Integer.toString(now)));
        remove.setAriaLabel(getTranslation("rules.remove.of", Integer.toString(now)));
    }

    void show(PlacementRule rule) {
        branches.stream()
                .filter(each -> each.code().equals(rule.branch()))
                .findFirst()
                .ifPresent(branch::setValue);
        scope.setValue(rule.scope());
        stage.setValue(rule.stage());
        Entered.amount(from, rule.from());
        Entered.amount(to, rule.to());
        shares.show(rule.shares());
    }

    PlacementRule read() {
        Branch of = branch.getValue();
        return new PlacementRule(
                of == null ? null : of.code(),
                scope.getValue(),
                stage.getValue(),
                Entered.amount(from),
                Entered.amount(to),
                shares.read());
    }
}
