package org.qingshou;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Strings as a reader of the source sees them: whole literals, and concatenations with a hole for what is not known. */
final class Literals {
    private static final String HOLE = "\u0000";

    private Literals() {}

    /** Every value the expression can have, a hole standing for each part that only the running program knows. */
    static List<String> shapes(Tree expression) {
        return switch (expression) {
            case LiteralTree literal when literal.getValue() instanceof String text -> List.of(text);
            case LiteralTree literal when literal.getValue() != null -> List.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> shapes(inner.getExpression());
            case ConditionalExpressionTree either ->
                Stream.concat(shapes(either.getTrueExpression()).stream(), shapes(either.getFalseExpression()).stream())
                        .toList();
            case BinaryTree plus
            when plus.getKind() == Tree.Kind.PLUS ->
                shapes(plus.getLeftOperand()).stream()
                        .flatMap(left -> shapes(plus.getRightOperand()).stream().map(right -> left + right))
                        .toList();
            case SwitchExpressionTree choice ->
                choice.getCases().stream()
                        .flatMap(each -> each.getBody() instanceof ExpressionTree value
                                ? shapes(value).stream()
                                : Stream.of(HOLE))
                        .toList();
            case MethodInvocationTree call
            when isFormatted(call) ->
                shapes(((MemberSelectTree) call.getMethodSelect()).getExpression()).stream()
                        .map(text -> text.replaceAll("%[a-z]", HOLE))
                        .toList();
            default -> List.of(HOLE);
        };
    }

    static boolean isWhole(String shape) {
        return !shape.contains(HOLE);
    }

    static boolean hasText(String shape) {
        return !shape.replace(HOLE, "").isEmpty();
    }

    /** What the shape can grow to. */
    static Pattern pattern(String shape) {
        StringBuilder regex = new StringBuilder();
        for (String part : shape.split("(?=" + HOLE + ")|(?<=" + HOLE + ")", -1))
            regex.append(HOLE.equals(part) ? ".+" : Pattern.quote(part));
        return Pattern.compile(regex.toString());
    }

    /** The shape with its holes shown, for messages. */
    static String shown(String shape) {
        return shape.replace(HOLE, "…");
    }

    private static boolean isFormatted(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("formatted");
    }
}
