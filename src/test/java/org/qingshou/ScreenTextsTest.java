package org.qingshou;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person reads on a screen comes out of a bundle, never out of the source. */
class ScreenTextsTest {
    private static final Set<String> SHOWING_TYPES = Set.of(
            "Span",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "Paragraph",
            "Text",
            "Pre",
            "NativeLabel",
            "ListItem",
            "Emphasis",
            "Button",
            "NativeButton",
            "TextField",
            "TextArea",
            "PasswordField",
            "EmailField",
            "NumberField",
            "IntegerField",
            "BigDecimalField",
            "ComboBox",
            "MultiSelectComboBox",
            "Select",
            "Checkbox",
            "CheckboxGroup",
            "RadioButtonGroup",
            "DatePicker",
            "DateTimePicker",
            "TimePicker",
            "Badge",
            "Tab",
            "Details",
            "Dialog",
            "ConfirmDialog",
            "Notification",
            "SideNavItem",
            "NativeDetails",
            "Panel",
            "PageBar",
            "EmptyState",
            "FormDialog",
            "Term",
            "DescriptionList.Term");
    private static final Set<String> SHOWING_METHODS = Set.of(
            "setText",
            "setLabel",
            "setTitle",
            "setSubtitle",
            "setHeader",
            "setFooter",
            "setHelperText",
            "setPlaceholder",
            "setAriaLabel",
            "setTooltipText",
            "setHeaderTitle",
            "setEmptyStateText",
            "setErrorMessage",
            "setPageTitle",
            "setConfirmText",
            "setCancelText",
            "setRejectText",
            "setSummaryText",
            "asRequired",
            "withValidationMessage",
            "done",
            "error",
            "addFigure",
            "setRequiredErrorMessage");

    @Test
    void noComponentIsGivenALiteralText() {
        List<String> problems = new ArrayList<>();
        for (JavaSources.Unit unit : JavaSources.main()) {
            if (!unit.isScreen()) continue;
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitNewClass(NewClassTree made, Void nothing) {
                    String type = made.getIdentifier().toString().replaceAll("<.*>", "");
                    if (SHOWING_TYPES.contains(type)) check(made.getArguments());
                    if (type.equals("Anchor") || type.equals("RouterLink"))
                        check(made.getArguments().stream()
                                .skip(type.equals("Anchor") ? 1 : 0)
                                .toList());
                    return super.visitNewClass(made, nothing);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    if (call.getMethodSelect() instanceof MemberSelectTree select) {
                        String name = select.getIdentifier().toString();
                        String owner = select.getExpression().toString();
                        boolean log = owner.equals("LOG");
                        if (SHOWING_METHODS.contains(name) && !log) check(call.getArguments());
                        if (owner.endsWith("Marks") && name.equals("of")) check(call.getArguments());
                    }
                    return super.visitMethodInvocation(call, nothing);
                }

                private void check(List<? extends ExpressionTree> arguments) {
                    for (ExpressionTree argument : arguments)
                        for (String shape : Literals.shapes(argument))
                            if (shape.codePoints().anyMatch(Character::isLetter))
                                problems.add(
                                        unit.at(argument) + " shows the literal \"" + Literals.shown(shape) + "\"");
                }
            }.scan(unit.tree(), null);
        }
        assertThat(problems).as("literal texts on screens").isEmpty();
    }
}
