package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.DecisionFilter;
import org.qingshou.compliance.DecisionSearch;
import org.qingshou.kernel.ActorId;

/** The rarer ways to narrow decisions: rule, channel, act, officer, agency, rule pack. */
class DecisionWhat extends Composite<Div> {
    private final ComboBox<String> rule;
    private final ComboBox<Channel> channel;
    private final ComboBox<ContactAction> action;
    private final ComboBox<ActorId> actor;
    private final ComboBox<String> agency;
    private final ComboBox<String> pack;

    DecisionWhat(
            DecisionSearch.Choices choices,
            Function<String, String> rules,
            Function<ActorId, String> names,
            Runnable changed) {
        rule = box("rule", choices.rules(), id -> id + " " + rules.apply(id), changed);
        channel = box("channel", Arrays.asList(Channel.values()), value -> getTranslation("channel." + value), changed);
        action = box(
                "action",
                Arrays.asList(ContactAction.values()),
                value -> getTranslation("contact-action." + value),
                changed);
        actor = box("actor", choices.actors(), names, changed);
        agency = box("agency", choices.agencies(), Function.identity(), changed);
        pack = box("pack", choices.packs(), Function.identity(), changed);
        getContent().addClassNames("qs-row", "qs-filters");
        getContent().add(rule, channel, action, actor, agency, pack);
    }

    private <T> ComboBox<T> box(String name, List<T> items, Function<T, String> label, Runnable changed) {
        ComboBox<T> box = new ComboBox<>(getTranslation("compliance.decisions.filter." + name));
        box.setItems(items);
        box.setItemLabelGenerator(label::apply);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(e -> {
            if (e.isFromClient()) changed.run();
        });
        return box;
    }

    DecisionFilter onto(DecisionFilter filter) {
        DecisionFilter.What what = filter.what();
        DecisionFilter.Who who = filter.who();
        return filter.with(new DecisionFilter.What(
                        what.verdict(), rule.getValue(), channel.getValue(), action.getValue(), pack.getValue()))
                .with(new DecisionFilter.Who(actor.getValue(), agency.getValue(), who.persons(), who.caseNo()));
    }

    void show(DecisionFilter filter) {
        choose(rule, filter.what().rule());
        channel.setValue(filter.what().channel());
        action.setValue(filter.what().action());
        choose(actor, filter.who().actor());
        choose(agency, filter.who().agency());
        choose(pack, filter.what().pack());
    }

    /** Whether one of them narrows. */
    boolean used() {
        return Stream.of(rule, channel, action, actor, agency, pack).anyMatch(box -> !box.isEmpty());
    }

    /** An address may name what no decision has yet: it is then offered too, and nothing is found. */
    private static <T> void choose(ComboBox<T> box, @Nullable T value) {
        List<T> items = box.getListDataView().getItems().toList();
        if (value != null && !items.contains(value))
            box.setItems(Stream.concat(items.stream(), Stream.of(value)).toList());
        box.setValue(value);
    }
}
